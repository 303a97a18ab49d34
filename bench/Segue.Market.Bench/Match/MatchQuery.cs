using System.Globalization;
using Segue.Basics;
using Segue.Market.Bench.Mix;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Market.Bench.Match;

/// <summary>One person's question.</summary>
/// <param name="Set">The set it belongs to.</param>
/// <param name="Has">Twenty skills with levels.</param>
/// <param name="Wishes">What the score goes by beside skills.</param>
/// <param name="Filter">What ads must meet; null for all open ones.</param>
internal sealed record MatchQuery(string Set, Dictionary<string, SkillLevel> Has, MatchWishes Wishes, SearchWish? Filter)
{
    private const int Skills = 20;
    private const int Km = 40;
    private static readonly string[] Places = ["London", "Leeds", "Manchester", "Birmingham", "Bristol", "Edinburgh", "Glasgow", "Cardiff", "Sheffield", "Newcastle", "Nottingham", "Reading"];
    private static readonly string[] Roles = ["data-engineer", "data-scientist", "machine-learning-engineer", "data-analyst", "backend-developer"];

    /// <summary>The sets: common skills as ads ask for them, the commonest sixty, and skills in between 0.05 and 0.5% of ads; with filters and without.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["common", "common+filters", "commonest", "rare", "rare+filters"];

    /// <summary>Makes the questions.</summary>
    public static List<MatchQuery> Make(AdColumns columns, int seed, int each)
    {
        int[] asked = new int[columns.SkillNames.Count];
        foreach (SkillCode code in columns.Skills.Values)
        {
            asked[code.Skill]++;
        }

        int[] order = [.. Enumerable.Range(0, asked.Length).OrderByDescending(skill => asked[skill])];
        int[] rare = [.. order.Where(skill => asked[skill] < columns.Count / 200 && asked[skill] >= columns.Count / 2000)];
        List<MatchQuery> queries = [];
        foreach ((string set, int at) in Sets.Select((set, at) => (set, at)))
        {
            Dice dice = new(seed, at + 1);
            for (int i = 0; i < each; i++)
            {
                Dictionary<string, SkillLevel> has = [];
                while (has.Count < Skills)
                {
                    int skill = set.StartsWith("rare", StringComparison.Ordinal) ? dice.Of(rare) : set == "commonest" ? order[dice.Next(60)] : columns.Skills[dice.Next(columns.Skills.Count)].Skill;
                    has[columns.SkillNames[skill]] = (SkillLevel)dice.Between(2, 4);
                }

                string place = dice.Of(Places);
                int pay = dice.Between(7, 14) * 5_000;
                MatchWishes wishes = new(dice.Of(Roles), place, (Seniority)dice.Between(1, 4), pay);
                queries.Add(new MatchQuery(set, has, wishes, set.EndsWith("filters", StringComparison.Ordinal) ? new SearchWish { Place = place, WithinKm = Km, PayFrom = pay } : null));
            }
        }

        return queries;
    }

    /// <summary>The question in one line for other programs: set, skills, towns within the distance and least pay; a dash for what is not asked.</summary>
    public string Line(AdColumns columns)
    {
        string skills = string.Join(' ', Has.Keys.Select(id => string.Create(CultureInfo.InvariantCulture, $"s{columns.SkillNames.Find(id)}")));
        if (Filter is null)
        {
            return $"{Set}\t{skills}\t-\t-";
        }

        WishPlace place = WishPlace.Of(Filter.Place, Filter.WithinKm)!;
        HashSet<int> towns = [];
        for (int ordinal = 0; ordinal < columns.Count; ordinal += 7)
        {
            if (columns.Town[ordinal] >= 0 && !towns.Contains(columns.Town[ordinal]) && !float.IsNaN(columns.Latitude[ordinal])
                && place.Accepts(null, GeoPoint.Of(columns.Latitude[ordinal], columns.Longitude[ordinal])))
            {
                towns.Add(columns.Town[ordinal]);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Set}\t{skills}\t{string.Join(' ', towns.Select(town => $"t{town}"))}\t{Filter.PayFrom}");
    }
}
