using System.Text.Json;
using System.Text.Json.Serialization;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>
/// Keeps figures in a small file: skills by number into one list, shares as counts of the role's ads. The same figures give
/// the same bytes.
/// </summary>
public static class FiguresFile
{
    private const int Format = 1;

    /// <summary>Writes the figures as indented-by-role JSON.</summary>
    public static void Write(MarketFigures figures, Stream stream)
    {
        List<string> skills = [.. figures.Roles.Values.SelectMany(SkillsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = skills.Select((skill, i) => (skill, i)).ToDictionary(pair => pair.skill, pair => pair.i, StringComparer.Ordinal);
        StoredFigures stored = new()
        {
            Format = Format,
            Name = figures.Name,
            Built = figures.Built,
            Catalogue = figures.CatalogueVersion,
            Sources = [.. figures.Sources],
            Skills = skills,
            Roles = [.. figures.Roles.Values.OrderBy(role => role.Role, StringComparer.Ordinal).Select(role => ToStored(role, numbers))],
        };
        JsonSerializer.Serialize(stream, stored, FiguresJson.Default.StoredFigures);
    }

    /// <summary>Reads figures back.</summary>
    /// <returns>The figures, or <c>market.bad-figures</c> when the file is damaged or of another format.</returns>
    public static Result<MarketFigures> Read(Stream stream, string source)
    {
        StoredFigures? stored;
        try
        {
            stored = JsonSerializer.Deserialize(stream, FiguresJson.Default.StoredFigures);
        }
        catch (JsonException)
        {
            stored = null;
        }

        if (stored is not { Format: Format })
        {
            return Result.Fail<MarketFigures>(new Problem("market.bad-figures", "The market figures are damaged or of another version.")
            {
                Source = source,
                Remedy = "Build them again: segue market figures build.",
            });
        }

        return Result.Ok(new MarketFigures(
            stored.Name,
            stored.Built,
            stored.Catalogue,
            stored.Sources,
            stored.Roles.ToDictionary(role => role.Role, role => FromStored(role, stored.Skills), StringComparer.Ordinal)));
    }

    private static IEnumerable<string> SkillsOf(RoleFigures role) =>
        role.Skills.Select(demand => demand.Skill).Concat(role.AskSets.SelectMany(set => set.Required.Concat(set.Preferred)));

    private static StoredRole ToStored(RoleFigures role, Dictionary<string, int> numbers) => new()
    {
        Role = role.Role,
        Ads = role.Ads,
        Employers = role.Employers,
        UkAds = role.UkAds,
        Basis = role.Basis,
        Demand = [.. role.Skills.Select(demand => new double?[] { numbers[demand.Skill], demand.Asked.Count, demand.Required.Count, demand.Preferred.Count, demand.MedianYears })],
        Pay = [.. role.Pay],
        Places = [.. role.Places.Select(place => new StoredShare { Name = place.Name, Count = place.Share.Count, N = place.Share.N })],
        Seniorities = [.. role.Seniorities.Select(item => new StoredShare { Name = item.Seniority.ToString(), Count = item.Share.Count, N = item.Share.N })],
        Asks = [.. role.AskSets.Select(set => new[] { [set.Count], Numbers(set.Required, numbers), Numbers(set.Preferred, numbers) })],
        Sources = [.. role.SourceIds],
    };

    private static RoleFigures FromStored(StoredRole role, List<string> skills) => new(
        role.Role,
        role.Ads,
        role.Employers,
        role.UkAds,
        [.. role.Demand.Select(row => new SkillDemand(skills[Whole(row[0])], Share.Of(Whole(row[1]), role.Ads), Share.Of(Whole(row[2]), role.Ads), Share.Of(Whole(row[3]), role.Ads), row[4]))],
        role.Pay,
        [.. role.Places.Select(place => new NamedShare(place.Name, Share.Of(place.Count, place.N)))],
        [.. role.Seniorities.Select(item => new SeniorityShare(Enum.Parse<Seniority>(item.Name), Share.Of(item.Count, item.N)))],
        [.. role.Asks.Select(set => new AskSet(Names(set[1], skills), Names(set[2], skills), set[0][0]))],
        role.Sources)
    {
        Basis = role.Basis,
    };

    private static int Whole(double? number) => (int)(number ?? 0);

    private static int[] Numbers(IReadOnlyList<string> names, Dictionary<string, int> numbers) => [.. names.Select(name => numbers[name])];

    private static string[] Names(int[] numbers, List<string> names) => Array.ConvertAll(numbers, number => names[number]);
}

/// <summary>The file's shape.</summary>
internal sealed class StoredFigures
{
    public int Format { get; set; }

    public string Name { get; set; } = "";

    public DateOnly Built { get; set; }

    public string Catalogue { get; set; } = "";

    public List<FigureSource> Sources { get; set; } = [];

    public List<string> Skills { get; set; } = [];

    public List<StoredRole> Roles { get; set; } = [];
}

/// <summary>One role's part of the file.</summary>
internal sealed class StoredRole
{
    public string Role { get; set; } = "";

    public int Ads { get; set; }

    public int Employers { get; set; }

    public int UkAds { get; set; }

    public string Basis { get; set; } = "";

    /// <summary>Gets or sets rows of skill number, asked, required, preferred, median years.</summary>
    public List<double?[]> Demand { get; set; } = [];

    public List<PayFigure> Pay { get; set; } = [];

    public List<StoredShare> Places { get; set; } = [];

    public List<StoredShare> Seniorities { get; set; } = [];

    /// <summary>Gets or sets rows of [count], required skill numbers, preferred skill numbers.</summary>
    public List<int[][]> Asks { get; set; } = [];

    public List<string> Sources { get; set; } = [];
}

/// <summary>A name with a count of n.</summary>
internal sealed class StoredShare
{
    public string Name { get; set; } = "";

    public int Count { get; set; }

    public int N { get; set; }
}

/// <summary>Reads and writes the file without reflection, so that it loads in milliseconds.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(StoredFigures))]
internal sealed partial class FiguresJson : JsonSerializerContext;
