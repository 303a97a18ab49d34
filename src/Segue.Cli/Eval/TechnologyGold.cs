using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Segue.Cli.Eval;

/// <summary>
/// The technology words of sixty ads, marked by hand in <c>tests/gold/technology-60.tsv</c>: where they stand and which skill they mean. The file
/// holds no words of the ads, which belong to their employers; the texts come from the data folder.
/// </summary>
internal sealed class TechnologyGold
{
    private readonly Dictionary<(string Set, string Row), List<TechnologyMark>> _ads = [];

    /// <summary>Gets the names of the sets the ads are from, each a file of ads without its ending.</summary>
    public IReadOnlyList<string> Sets => [.. _ads.Keys.Select(ad => ad.Set).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Gets how many ads there are.</summary>
    public int Count => _ads.Count;

    /// <summary>Reads the file. A line without a skill says that its ad was read and that nothing in it was marked.</summary>
    public static TechnologyGold Load(string file)
    {
        TechnologyGold gold = new();
        foreach (string line in File.ReadLines(file).Skip(1))
        {
            string[] cells = line.Split('\t');
            if (!gold._ads.TryGetValue((cells[0], cells[1]), out List<TechnologyMark>? marks))
            {
                gold._ads.Add((cells[0], cells[1]), marks = []);
            }

            if (cells[4].Length > 0)
            {
                marks.Add(new TechnologyMark(Number(cells[2]), Number(cells[3]), cells[4], cells[5], cells[6] == "review"));
            }
        }

        return gold;
    }

    /// <summary>The marks of the ad with this id or address in its source; null when it is none of the sixty.</summary>
    public IReadOnlyList<TechnologyMark>? MarksOf(string set, string? key) =>
        key is not null && _ads.TryGetValue((set, Row(key)), out List<TechnologyMark>? marks) ? marks : null;

    // The ads were drawn by this key, so that nobody chose them: the first thirty of each set that are 800 to 5,000 characters long.
    private static string Row(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("segue technology 60:" + key)))[..16];

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}

/// <summary>A technology word in an ad.</summary>
/// <param name="Start">Its first UTF-16 unit in the ad's description.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Skill">The skill it means: a catalogue id.</param>
/// <param name="Strength">How firmly it is asked for: required, preferred or mentioned.</param>
/// <param name="Reviewed">True for a mention that Segue found, that the first marking had left out, and that a reading by hand then held to be right.</param>
internal sealed record TechnologyMark(int Start, int End, string Skill, string Strength, bool Reviewed);
