using Segue.Reading.Cv.Skills;

namespace Segue.Reading.Cv;

/// <summary>How senior a person is in the work they do now.</summary>
public static class CareerSeniority
{
    private const int MonthsToMid = 24;
    private const int MonthsToSenior = 60;

    /// <summary>By the words of the latest job's title; where it has none, by the years worked: under two junior, under five neither, then senior. Null without a dated job.</summary>
    /// <param name="profile">The person.</param>
    /// <param name="titles">Reads the title.</param>
    /// <param name="today">The day on which a present job is counted up to.</param>
    public static Seniority? Of(CvProfile profile, TitleReader titles, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(titles);
        if (profile.Jobs is [{ Title: { } title }, ..] && titles.Read(title).Seniority is { } said)
        {
            return said;
        }

        int months = MonthSpans.Count(profile.Jobs.Select(job => MonthSpans.Of(job, today)).OfType<(int, int)>());
        return months switch
        {
            0 => null,
            < MonthsToMid => Seniority.Junior,
            < MonthsToSenior => Seniority.Mid,
            _ => Seniority.Senior,
        };
    }
}
