using Segue.Reading;
using Segue.Reading.Cv;

namespace Segue.Cli.Match;

/// <summary>What a CV says about the work its owner could be taken on for.</summary>
internal static class WorkWanted
{
    /// <summary>As senior as now in the role one has, or when no role is named; one step below, and not under junior, in another. Null when the CV does not show it.</summary>
    public static Seniority? SeniorityOf(CvProfile profile, string? role, TitleReader titles, DateOnly today)
    {
        if (CareerSeniority.Of(profile, titles, today) is not { } now)
        {
            return null;
        }

        bool same = role is null || (profile.Jobs is [{ Title: { } title }, ..] && titles.Read(title).Role == role);
        return same || now <= Seniority.Junior ? now : now - 1;
    }
}
