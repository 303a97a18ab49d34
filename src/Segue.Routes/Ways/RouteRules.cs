namespace Segue.Routes;

/// <summary>The constants of the routes; docs/decisions/0011 says why each is what it is.</summary>
internal static class RouteRules
{
    /// <summary>Readiness at which a stepping stone would take somebody on.</summary>
    public const double StoneAt = 0.7;

    /// <summary>Most months of study before a stepping stone.</summary>
    public const double ShortStudy = 9;

    /// <summary>What an employer who knows a person takes off the readiness needed.</summary>
    public const double InsideDiscount = 0.10;

    /// <summary>Months until a post opens inside an employer.</summary>
    public const double InsideWait = 6;

    /// <summary>Months of looking for a job.</summary>
    public const double Search = 3;

    /// <summary>The same, when the figures show few openings.</summary>
    public const double LongSearch = 6;

    /// <summary>Fewer UK ads than this are few.</summary>
    public const int FewOpenings = 20;

    /// <summary>Least months in a job before the next; by then it has taught what it requires.</summary>
    public const int LeastInRole = 12;

    /// <summary>Months in a job before a move that the catalogue does not list.</summary>
    public const int UsualInRole = 18;

    /// <summary>Months after which a newcomer is paid the median.</summary>
    public const double Newcomer = 24;

    /// <summary>What of one role's skills must serve another for a move the catalogue does not list.</summary>
    public const double Similar = 0.5;

    /// <summary>What self-taught knowledge counts as with an employer, next to knowledge used in a job or examined.</summary>
    public const double SelfTaught = 0.8;

    /// <summary>The part of the hours that study gets; the rest is review.</summary>
    public const double StudyShare = 0.85;

    /// <summary>The months over which pay is counted.</summary>
    public const double Horizon = 60;

    /// <summary>How open a job is when its openings are not known, or not advertised.</summary>
    public const double UnknownOpen = 0.75;

    /// <summary>An apprentice's pay, as part of a newcomer's, when there is no present job.</summary>
    public const decimal ApprenticePart = 0.7m;

    /// <summary>The part of the market's pay rise that a move inside an employer brings.</summary>
    public const decimal InsideRise = 0.5m;

    /// <summary>Weeks in a month.</summary>
    public const double Weeks = 52.0 / 12;

    /// <summary>How open a job with this many UK ads is: one half with none, near one with hundreds.</summary>
    public static double Openness(int openings) => 0.5 + (0.5 * openings / (openings + 20.0));
}
