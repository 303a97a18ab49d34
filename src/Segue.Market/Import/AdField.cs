namespace Segue.Market.Import;

/// <summary>A field of an ad that a column of a file can fill. The names, in kebab case, are those of <c>--map</c>.</summary>
public enum AdField
{
    /// <summary>The source's own id.</summary>
    Id,

    /// <summary>The job title.</summary>
    Title,

    /// <summary>The ad's text.</summary>
    Description,

    /// <summary>The employer.</summary>
    Employer,

    /// <summary>The place.</summary>
    Location,

    /// <summary>The pay as one text.</summary>
    Pay,

    /// <summary>The lower pay figure.</summary>
    PayLow,

    /// <summary>The upper pay figure.</summary>
    PayHigh,

    /// <summary>What the pay figures are for: year, day, hour.</summary>
    PayPeriod,

    /// <summary>The ISO 4217 currency of the pay figures; pounds when no column gives it.</summary>
    PayCurrency,

    /// <summary>Whether the pay was predicted by the source: 1, true or yes.</summary>
    PayPredicted,

    /// <summary>The seniority as the board gives it.</summary>
    Level,

    /// <summary>Remote, hybrid or office as the board gives it.</summary>
    Workplace,

    /// <summary>Full-time, contract and so on.</summary>
    Employment,

    /// <summary>The address of the ad's page.</summary>
    Url,

    /// <summary>The day it was posted.</summary>
    Posted,

    /// <summary>The day it closes.</summary>
    Closes,
}
