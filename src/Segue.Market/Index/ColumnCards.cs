using Segue.Basics;
using Segue.Market.Figures;
using Segue.Reading;

namespace Segue.Market.Index;

/// <summary>Makes cards of what columns hold. A card that went in comes out as it was, but for its point, which is rounded to a metre or so.</summary>
public static class ColumnCards
{
    /// <summary>The card of an ad.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="ordinal">The ad, dead or not.</param>
    public static AdCard Card(this AdColumns columns, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new AdCard(columns.Number[ordinal], columns.TitleNames[columns.Title[ordinal]], SkillsOf(columns, ordinal))
        {
            Cluster = columns.Cluster[ordinal],
            Source = columns.SourceNames[columns.Source[ordinal]],
            Employer = Name(columns.EmployerNames, columns.Employer[ordinal]),
            Role = Name(columns.RoleNames, columns.Role[ordinal]),
            Seniority = columns.Seniority[ordinal] is >= 0 and var seniority ? (Seniority)seniority : null,
            Place = PlaceOf(columns, ordinal),
            Location = Name(columns.LocationNames, columns.Location[ordinal]),
            Point = float.IsNaN(columns.Latitude[ordinal]) ? null : GeoPoint.Of(columns.Latitude[ordinal], columns.Longitude[ordinal]),
            Workplace = columns.Workplace[ordinal] is >= 0 and var workplace ? (Workplace)workplace : null,
            Employment = Name(columns.EmploymentNames, columns.Employment[ordinal]),
            VisaSponsorship = columns.Sponsorship[ordinal] is >= 0 and var said ? said == 1 : null,
            Pay = columns.PayFrom[ordinal] is >= 0 and var origin ? new YearlyPay(columns.PayLow[ordinal], columns.PayHigh[ordinal], (PayOrigin)origin) : null,
            Posted = Day(columns.Posted[ordinal]),
            Closes = Day(columns.Closes[ordinal]),
            FirstSeen = DateOnly.FromDayNumber(columns.FirstSeen[ordinal]),
            Gone = Day(columns.Gone[ordinal]),
        };
    }

    private static string? Name(NameTable names, int number) => number < 0 ? null : names[number];

    private static DateOnly? Day(int number) => number == 0 ? null : DateOnly.FromDayNumber(number);

    /// <summary>The place of an ad; null when it names none.</summary>
    internal static AdPlace? PlaceOf(this AdColumns columns, int ordinal) => Name(columns.TownNames, columns.Town[ordinal]) is { } town
        ? new AdPlace(town, Name(columns.RegionNames, columns.Region[ordinal]), Name(columns.CountryNames, columns.Country[ordinal]))
        : null;

    private static AskedSkill[] SkillsOf(AdColumns columns, int ordinal)
    {
        ReadOnlySpan<SkillCode> codes = columns.SkillsOf(ordinal);
        AskedSkill[] skills = new AskedSkill[codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            skills[i] = new AskedSkill(columns.SkillNames[codes[i].Skill], codes[i].Strength, codes[i].Level);
        }

        Array.Sort(skills, static (left, right) => string.CompareOrdinal(left.Skill, right.Skill));
        return skills;
    }
}
