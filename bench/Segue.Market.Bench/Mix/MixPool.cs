using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Bench.Mix;

/// <summary>What mixed ads are made from: sections and titles of real ads of one kind of work together, employers, places and pay.</summary>
internal sealed class MixPool
{
    private const int LeastKind = 25;
    private static readonly string[] Steps = ["", "", "", "Senior ", "Lead ", "Junior ", "Graduate ", "Principal "];
    private static readonly string[] Endings = ["", "", "", "", " Group", " Digital", " Technology", " UK", " Labs", " Consulting", " Systems", " Recruitment", " North", " Partners", " Health", " Energy"];

    private readonly List<(int Percent, int[] Kinds)> _sets = [];

    private MixPool(AdReader reader) => Reader = reader;

    /// <summary>Gets the reader with the catalogue of the run.</summary>
    public AdReader Reader { get; }

    /// <summary>Gets every section.</summary>
    public List<Section> Sections { get; } = [];

    /// <summary>Gets the kinds of work.</summary>
    public List<Kind> Kinds { get; } = [];

    /// <summary>Gets the employers.</summary>
    public List<string> Employers { get; } = [];

    /// <summary>Gets places in the UK as sources write them, as often as they do.</summary>
    public List<string> Places { get; } = [];

    /// <summary>Gets places of ads from abroad.</summary>
    public List<string> Abroad { get; } = [];

    /// <summary>Gets pay in pounds a year as ads give it.</summary>
    public List<(int Low, int High)> Pay { get; } = [];

    /// <summary>Loads the real sets and reads each section once.</summary>
    public static MixPool Load(string data, string catalogueFolder)
    {
        Result<Catalog> loaded = CatalogueLoader.Load(catalogueFolder);
        Catalog catalog = loaded.TryGetValue(out Catalog? value) ? value : throw new InvalidOperationException(loaded.Problems[0].ToString());
        MixPool pool = new(AdReader.Create(catalog));
        TitleReader titles = TitleReader.Create(catalog);
        foreach ((string path, int percent) in RealAds.Sets)
        {
            pool.Add(path, percent, RealAds.Load(Path.Combine(data, path)), titles);
        }

        Parallel.For(0, pool.Sections.Count, number => pool.Sections[number].Read(pool.Reader));
        return pool;
    }

    /// <summary>A kind of work, as often as the sets have it.</summary>
    public Kind KindOf(ref Dice dice)
    {
        int throwOf = dice.Next(100);
        foreach ((int percent, int[] kinds) in _sets)
        {
            if (throwOf < percent)
            {
                return Kinds[dice.Of(kinds)];
            }

            throwOf -= percent;
        }

        throw new InvalidOperationException("The sets' shares are not a hundred.");
    }

    /// <summary>A title, some a step up or down.</summary>
    public static string TitleOf(Kind kind, ref Dice dice)
    {
        string title = dice.Of(kind.Titles);
        string step = dice.Of(Steps);
        return step.Length == 0 || Steps.Any(other => other.Length > 0 && title.Contains(other.Trim(), StringComparison.OrdinalIgnoreCase)) ? title : step + title;
    }

    /// <summary>An employer; a few thousand real names and variants of them.</summary>
    public string EmployerOf(ref Dice dice) => dice.Of(Employers) + dice.Of(Endings);

    private void Add(string path, int percent, IReadOnlyList<RawAd> ads, TitleReader titles)
    {
        bool uk = !path.Contains("builtin", StringComparison.Ordinal);
        List<int> kindOfEachAd = [];
        foreach (IGrouping<string, RawAd> group in ads.GroupBy(ad => titles.Read(ad.Title).Role ?? "", StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            if (kindOfEachAd.Count == 0 || group.Count() >= LeastKind)
            {
                Kinds.Add(new Kind([], []));
            }

            // What is rare goes with the last kind that is not.
            foreach (RawAd ad in group)
            {
                kindOfEachAd.Add(Kinds.Count - 1);
                AddAd(ad, Kinds[^1], uk);
            }
        }

        _sets.Add((percent, [.. kindOfEachAd]));
    }

    private void AddAd(RawAd ad, Kind kind, bool uk)
    {
        kind.Titles.Add(ad.Title);
        foreach (string text in RealAds.Sections(ad.Description))
        {
            kind.Sections.Add(Sections.Count);
            Sections.Add(new Section(text));
        }

        if (!string.IsNullOrWhiteSpace(ad.Employer))
        {
            Employers.Add(ad.Employer.Trim());
        }

        if (!string.IsNullOrWhiteSpace(ad.Location))
        {
            (uk ? Places : Abroad).Add(ad.Location);
        }

        if (uk && AdCard.Of(new Store.StoredAd(1, ad, Reader.Read(new RawAd("pay", "", "") { PayText = ad.PayText }), null, "", default, default)).Pay is { } pay)
        {
            Pay.Add((pay.Low, pay.High));
        }
    }
}

/// <summary>A kind of work: its titles and the numbers of its sections.</summary>
internal sealed record Kind(List<string> Titles, List<int> Sections);
