namespace Segue.Market.Statistics;

/// <summary>Tells recruiters, who post for employers that they do not name, by their names.</summary>
public static class Recruiters
{
    private static readonly string[] Beginnings = ["recruit", "resourc", "talent", "personnel", "staffing", "headhunt", "search", "appointments"];

    // Large recruiters in the UK whose names do not say so, in folded form.
    private static readonly string[] Known =
    [
        "hays", "harnham", "adecco", "reed", "randstad", "lorien", "michaelpage", "robertwalters", "roberthalf", "huxley", "computerfutures", "oliverbernard", "morganmckinley",
        "experis", "xcede", "lafosse", "nigelfrank", "matchtech", "sellickpartnership", "clientserver", "halian", "spectrumit",
        "ansonmccade", "tenthrevolution", "jeffersonfrank", "noir", "sandersongovernment", "harveynash", "hackajob", "ioassociates", "rullion", "hydrogengroup", "sthree", "stottmay", "datatechanalytics",
    ];

    /// <summary>Whether an employer's name says that it fills posts for others.</summary>
    public static bool Contains(string employer)
    {
        ArgumentNullException.ThrowIfNull(employer);
        string[] words = employer.ToLowerInvariant().Split([' ', ',', '.', '&', '-', '(', ')', '|', '/'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, word => Array.Exists(Beginnings, start => word.StartsWith(start, StringComparison.Ordinal)))
            || (words.Length > 0 && Array.Exists(Known, name => name == words[0] || (words.Length > 1 && name == words[0] + words[1])));
    }
}
