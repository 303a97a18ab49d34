using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Bench.Mix;

/// <summary><c>mix</c>: writes mixed ads as JSON lines, with the list of near copies; <c>--cards</c> only counts what the quick way gives.</summary>
internal static class MixVerb
{
    private const int Block = 2000;
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The mixer that the options ask for: <c>--seed</c>, <c>--copies</c> of a hundred.</summary>
    public static AdMixer Mixer(BenchOptions options, int copies = 10) =>
        new(MixPool.Load(options.Data, options.Catalogue), options.Number("seed", 1), options.Number("copies", copies));

    /// <summary>All cards from 1 to <paramref name="count"/> in columns, made on every core.</summary>
    public static AdColumns Columns(AdMixer mixer, int count)
    {
        AdColumns columns = new();
        AdCard[] cards = new AdCard[Block];
        for (int from = 0; from < count; from += Block)
        {
            int size = Math.Min(Block, count - from);
            Parallel.For(0, size, at => cards[at] = mixer.Card(from + at + 1));
            foreach (AdCard card in cards.AsSpan(0, size))
            {
                columns.Put(card);
            }
        }

        return columns;
    }

    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        int count = options.Number("ads", 1_000_000);
        long start = Stopwatch.GetTimestamp();
        AdMixer mixer = Mixer(options);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mixer.Pool.Sections.Count} sections of {mixer.Pool.Kinds.Count} kinds of work read in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        if (options.Has("cards"))
        {
            Count(Columns(mixer, count));
        }
        else
        {
            Write(mixer, options.Folder, count);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} ads in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
    }

    private static void Count(AdColumns columns)
    {
        int[] asked = new int[columns.SkillNames.Count];
        foreach (SkillCode code in columns.Skills.Values)
        {
            asked[code.Skill]++;
        }

        double ads = columns.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{columns.Skills.Count / ads:0.0} skills an ad of {asked.Length}; {columns.EmployerNames.Count} employers, {columns.TitleNames.Count} titles, {columns.TownNames.Count} towns, {columns.RoleNames.Count} roles"));
        Console.WriteLine(string.Join(", ", asked.Select((number, skill) => (number, skill)).OrderByDescending(one => one.number).Take(25).Select(one => string.Create(CultureInfo.InvariantCulture, $"{columns.SkillNames[one.skill]} {one.number / ads:0.0%}"))));
    }

    private static void Write(AdMixer mixer, string folder, int count)
    {
        Directory.CreateDirectory(folder);
        using FileStream output = File.Create(Path.Combine(folder, $"mix-{count}.jsonl"), 1 << 20);
        using StreamWriter copies = new(Path.Combine(folder, $"mix-{count}-copies.tsv"));
        byte[][] lines = new byte[Block][];
        for (int from = 0; from < count; from += Block)
        {
            int size = Math.Min(Block, count - from);
            Parallel.For(0, size, at => lines[at] = Line(mixer.Raw(from + at + 1)));
            for (int at = 0; at < size; at++)
            {
                output.Write(lines[at]);
                if (mixer.OriginalOf(from + at + 1) is { } original)
                {
                    copies.WriteLine($"{AdMixer.IdOf(from + at + 1)}\t{AdMixer.IdOf(original)}");
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output.Name}: {output.Length / 1e6:0} MB, {output.Length / (double)count:0} bytes an ad"));
    }

    private static byte[] Line(RawAd ad)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, Writing))
        {
            json.WriteStartObject();
            json.WriteString("id", ad.Id);
            json.WriteString("title", ad.Title);
            json.WriteString("company", ad.Employer);
            json.WriteString("location", ad.Location);
            json.WriteString("workplace", ad.Workplace);
            json.WriteString("employmentType", ad.Employment);
            json.WriteString("salary", ad.PayText);
            json.WriteBoolean("salaryIsPredicted", ad.PayPredicted);
            json.WriteString("posted", ad.Posted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("closes", ad.Closes?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("description", ad.Description);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
