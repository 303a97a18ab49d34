using Segue.Basics;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Market.Bench.Mix;

/// <summary>The real ads that are mixed, and how they are cut into sections.</summary>
internal static class RealAds
{
    private const int LeastText = 400;
    private const int LeastSection = 250;
    private const int MostSection = 700;

    /// <summary>The sets and how many of a hundred mixed ads are made from each: mostly data and AI work, a fifth of every trade.</summary>
    public static IReadOnlyList<(string Path, int Percent)> Sets { get; } =
    [
        ("ads/uk-data-jobs-2026.csv", 50), ("ads/builtin-ai-engineer-2026.jsonl", 30), ("ads/uk-jobs-with-salary-2013.csv", 20),
    ];

    /// <summary>The ads of one set that have a text of some length.</summary>
    public static IReadOnlyList<RawAd> Load(string path)
    {
        Result<AdFile> opened = AdFiles.Open(path, new Dictionary<AdField, string>());
        AdFile file = opened.TryGetValue(out AdFile? value) ? value : throw new InvalidOperationException(opened.Problems[0].ToString());
        return [.. file.Ads.Select(ad => ad.TryGetValue(out RawAd? good) ? good : null).OfType<RawAd>().Where(ad => ad.Description.Length > LeastText)];
    }

    /// <summary>The sections of a text, 250 to 700 characters each where its lines allow: one ends before a heading where it is long enough, and a heading stays with what follows.</summary>
    public static IReadOnlyList<string> Sections(string text)
    {
        // A line that is a whole text is cut after its sentences.
        IEnumerable<string> lines = text.Split('\n').SelectMany(line => line.Length <= MostSection ? [line] : line.Replace(". ", ".\n", StringComparison.Ordinal).Split('\n'));
        List<string> sections = [];
        List<string> section = [];
        int length = 0;
        foreach (string line in lines)
        {
            if ((length >= LeastSection && IsHeading(line)) || length + line.Length > MostSection)
            {
                Close();
            }

            section.Add(line);
            length += line.Length + 1;
        }

        Close();
        return sections;

        void Close()
        {
            if (length > 20)
            {
                sections.Add(string.Join('\n', section).Trim());
            }

            section.Clear();
            length = 0;
        }
    }

    private static bool IsHeading(string line) => line.Trim() is { Length: > 3 and < 60 } words && words[^1] is not ('.' or ',' or ';') && char.IsUpper(words[0]);
}
