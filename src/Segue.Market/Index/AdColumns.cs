using Segue.Market.Figures;

namespace Segue.Market.Index;

/// <summary>
/// Many ads in memory, a column to a property. An ad has an ordinal, its place in every column; an ad that changes gets a new one and its old one is dead.
/// What is not known is -1 in columns of numbers of names and of enumerations, 0 in columns of days and pounds, not a number in columns of degrees.
/// One thread may add while none reads.
/// </summary>
public sealed class AdColumns
{
    private readonly Dictionary<long, int> _ordinals = [];
    private readonly List<bool> _dead = [];

    /// <summary>Gets how many ordinals there are, dead ones too.</summary>
    public int Count => Number.Count;

    /// <summary>Gets how many ordinals are dead.</summary>
    public int DeadCount { get; private set; }

    /// <summary>Gets the skills' ids.</summary>
    public NameTable SkillNames { get; } = new();

    /// <summary>Gets the roles' ids.</summary>
    public NameTable RoleNames { get; } = new();

    /// <summary>Gets the employers as written.</summary>
    public NameTable EmployerNames { get; } = new();

    /// <summary>Gets the sources.</summary>
    public NameTable SourceNames { get; } = new();

    /// <summary>Gets the towns.</summary>
    public NameTable TownNames { get; } = new();

    /// <summary>Gets the places in the sources' own words.</summary>
    public NameTable LocationNames { get; } = new();

    /// <summary>Gets the regions.</summary>
    public NameTable RegionNames { get; } = new();

    /// <summary>Gets the countries, two letters each.</summary>
    public NameTable CountryNames { get; } = new();

    /// <summary>Gets the kinds of employment.</summary>
    public NameTable EmploymentNames { get; } = new();

    /// <summary>Gets the titles as written.</summary>
    public NameTable TitleNames { get; } = new();

    /// <summary>Gets the ads' numbers in the store.</summary>
    public Column<long> Number { get; } = new();

    /// <summary>Gets the numbers of the ads shown for them.</summary>
    public Column<long> Cluster { get; } = new();

    /// <summary>Gets the titles, as numbers of <see cref="TitleNames"/>.</summary>
    public Column<int> Title { get; } = new();

    /// <summary>Gets the sources, as numbers of <see cref="SourceNames"/>.</summary>
    public Column<int> Source { get; } = new();

    /// <summary>Gets the employers, as numbers of <see cref="EmployerNames"/>.</summary>
    public Column<int> Employer { get; } = new();

    /// <summary>Gets the roles, as numbers of <see cref="RoleNames"/>.</summary>
    public Column<short> Role { get; } = new();

    /// <summary>Gets the towns, as numbers of <see cref="TownNames"/>.</summary>
    public Column<int> Town { get; } = new();

    /// <summary>Gets the places in the sources' own words, as numbers of <see cref="LocationNames"/>.</summary>
    public Column<int> Location { get; } = new();

    /// <summary>Gets the regions, as numbers of <see cref="RegionNames"/>.</summary>
    public Column<short> Region { get; } = new();

    /// <summary>Gets the countries, as numbers of <see cref="CountryNames"/>.</summary>
    public Column<short> Country { get; } = new();

    /// <summary>Gets the kinds of employment, as numbers of <see cref="EmploymentNames"/>.</summary>
    public Column<short> Employment { get; } = new();

    /// <summary>Gets degrees north.</summary>
    public Column<float> Latitude { get; } = new();

    /// <summary>Gets degrees east.</summary>
    public Column<float> Longitude { get; } = new();

    /// <summary>Gets the seniorities, as <see cref="Reading.Seniority"/>.</summary>
    public Column<sbyte> Seniority { get; } = new();

    /// <summary>Gets where the work is done, as <see cref="Reading.Workplace"/>.</summary>
    public Column<sbyte> Workplace { get; } = new();

    /// <summary>Gets whether visas are sponsored: 1 yes, 0 no.</summary>
    public Column<sbyte> Sponsorship { get; } = new();

    /// <summary>Gets the lower figures of pay, in pounds a year.</summary>
    public Column<int> PayLow { get; } = new();

    /// <summary>Gets the upper figures of pay, in pounds a year.</summary>
    public Column<int> PayHigh { get; } = new();

    /// <summary>Gets who says what is paid, as <see cref="PayOrigin"/>.</summary>
    public Column<sbyte> PayFrom { get; } = new();

    /// <summary>Gets what the ads may be counted for, as <see cref="AdUses"/>.</summary>
    public Column<byte> Uses { get; } = new();

    /// <summary>Gets the days of posting, as <see cref="DateOnly.DayNumber"/>.</summary>
    public Column<int> Posted { get; } = new();

    /// <summary>Gets the closing days.</summary>
    public Column<int> Closes { get; } = new();

    /// <summary>Gets the days on which they were first seen.</summary>
    public Column<int> FirstSeen { get; } = new();

    /// <summary>Gets the days on which they were found gone.</summary>
    public Column<int> Gone { get; } = new();

    /// <summary>Gets the skills of all ads, one ad's after another's, each ad's in order of skill number.</summary>
    public Column<SkillCode> Skills { get; } = new();

    /// <summary>Gets where the skills of each ad end in <see cref="Skills"/>; they begin where those of the ad before end.</summary>
    public Column<int> SkillEnd { get; } = new();

    /// <summary>The skills of one ad.</summary>
    public ReadOnlySpan<SkillCode> SkillsOf(int ordinal)
    {
        int start = ordinal == 0 ? 0 : SkillEnd[ordinal - 1];
        return Skills.Values[start..SkillEnd[ordinal]];
    }

    /// <summary>Whether an ordinal is no longer that of an ad.</summary>
    public bool IsDead(int ordinal) => _dead[ordinal];

    /// <summary>The ordinal of an ad by its number in the store; -1 when it is not here.</summary>
    public int Find(long number) => _ordinals.GetValueOrDefault(number, -1);

    /// <summary>Whether an ad can be applied for on a day and is the one shown of its copies.</summary>
    /// <param name="ordinal">The ad.</param>
    /// <param name="day">The day's <see cref="DateOnly.DayNumber"/>.</param>
    public bool IsOpen(int ordinal, int day) =>
        !_dead[ordinal] && Number[ordinal] == Cluster[ordinal] && Gone[ordinal] == 0 && (Closes[ordinal] == 0 || Closes[ordinal] >= day);

    /// <summary>The day on which an ad was posted, or first seen where it gives none, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int PostedOrSeen(int ordinal) => Posted[ordinal] is > 0 and var posted ? posted : FirstSeen[ordinal];

    /// <summary>Adds an ad; one with the same number that is here dies.</summary>
    /// <returns>Its ordinal.</returns>
    public int Put(AdCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        Remove(card.Number);
        int ordinal = Count;
        _ordinals[card.Number] = ordinal;
        _dead.Add(false);
        Number.Add(card.Number);
        Cluster.Add(card.Cluster);
        AddNames(card);
        AddPlace(card);
        AddTerms(card);
        AddSkills(card);
        return ordinal;
    }

    /// <summary>Marks an ad dead.</summary>
    /// <returns>False when it was not here.</returns>
    public bool Remove(long number)
    {
        if (!_ordinals.Remove(number, out int ordinal))
        {
            return false;
        }

        _dead[ordinal] = true;
        DeadCount++;
        return true;
    }

    private static int Day(DateOnly? day) => day?.DayNumber ?? 0;

    private void AddNames(AdCard card)
    {
        Title.Add(TitleNames.Add(card.Title));
        Source.Add(SourceNames.Add(card.Source));
        Employer.Add(EmployerNames.Add(card.Employer));
        Role.Add((short)RoleNames.Add(card.Role));
        Employment.Add((short)EmploymentNames.Add(card.Employment));
    }

    private void AddPlace(AdCard card)
    {
        Town.Add(TownNames.Add(card.Place?.Name));
        Location.Add(LocationNames.Add(card.Location));
        Region.Add((short)RegionNames.Add(card.Place?.Region));
        Country.Add((short)CountryNames.Add(card.Place?.Country));
        Latitude.Add(card.Point is { } north ? (float)north.Latitude : float.NaN);
        Longitude.Add(card.Point is { } east ? (float)east.Longitude : float.NaN);
    }

    private void AddTerms(AdCard card)
    {
        Seniority.Add((sbyte)((int?)card.Seniority ?? -1));
        Workplace.Add((sbyte)((int?)card.Workplace ?? -1));
        Sponsorship.Add((sbyte)(card.VisaSponsorship is { } said ? said ? 1 : 0 : -1));
        PayLow.Add(card.Pay?.Low ?? 0);
        PayHigh.Add(card.Pay?.High ?? 0);
        PayFrom.Add((sbyte)((int?)card.Pay?.Origin ?? -1));
        Uses.Add((byte)card.Uses);
        Posted.Add(Day(card.Posted));
        Closes.Add(Day(card.Closes));
        FirstSeen.Add(card.FirstSeen.DayNumber);
        Gone.Add(Day(card.Gone));
    }

    private void AddSkills(AdCard card)
    {
        Span<SkillCode> codes = card.Skills.Count <= 128 ? stackalloc SkillCode[card.Skills.Count] : new SkillCode[card.Skills.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            AskedSkill asked = card.Skills[i];
            codes[i] = SkillCode.Of(SkillNames.Add(asked.Skill), asked.Strength, asked.Level);
        }

        codes.Sort(static (left, right) => left.Skill.CompareTo(right.Skill));
        foreach (SkillCode code in codes)
        {
            Skills.Add(code);
        }

        SkillEnd.Add(Skills.Count);
    }
}
