using Segue.Reading;
using Segue.Reading.Cv;

namespace Segue.Cli.Match;

/// <summary>What a CV says about the work its owner could be taken on for.</summary>
internal static class WorkWanted
{
    /// <summary>The role of the latest job, by its title, or by the headline where no job is named; null when neither fits a role that Segue knows.</summary>
    public static string? RoleOf(CvProfile profile, TitleReader titles) =>
        (profile.Jobs is [{ Title: { } title }, ..] ? title : profile.Contact.Headline) is { Length: > 0 } now ? titles.Read(now).Role : null;

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
