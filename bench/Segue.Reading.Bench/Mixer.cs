using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Segue.Basics;
using Segue.Market.Import;

namespace Segue.Reading.Bench;

/// <summary>Makes ads of about 3 kB from the lines of real ones: the same seed, the same ads.</summary>
internal static class Mixer
{
    private const int LeastLength = 1500;
    private const int MostLength = 4500;

    /// <summary>The files of real ads, under the data's folder.</summary>
    public static readonly string[] Sources = ["ads/builtin-ai-engineer-2026.jsonl", "ads/uk-data-jobs-2026.csv", "ads/uk-jobs-with-salary-2013.csv"];
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <paramref name="count"/> ads, as texts and as JSON lines.</summary>
    public static void Write(Corpus corpus, string data, int count, int seed)
    {
        Directory.CreateDirectory(corpus.Folder);
        List<RawAd> real = [.. Sources.SelectMany(source => Ads(Path.Combine(data, source))).Where(ad => ad.Description.Length > 400)];
        List<string[]> lines = [.. real.Select(ad => LinesOf(ad.Description))];
        Random random = new(seed);
        using FileStream output = File.Create(corpus.Lines);
        corpus.WriteTexts(Enumerable.Range(0, count).Select(number =>
        {
            string text = Mix(lines, random, random.Next(LeastLength, MostLength));
            WriteLine(output, number, real[random.Next(real.Count)], text);
            return text;
        }));
        byte[] letters = new byte[1 << 16];
        for (int unit = 0; unit < letters.Length; unit++)
        {
            letters[unit] = char.IsLetterOrDigit((char)unit) ? (byte)1 : (byte)0;
        }

        File.WriteAllBytes(corpus.Letters, letters);
        Console.WriteLine($"{count} ads from {real.Count} real ones, {new FileInfo(corpus.Texts).Length / 1e6:0} MB, in {corpus.Folder}");
    }

    /// <summary>The ads of a file; bad ones left out.</summary>
    public static IEnumerable<RawAd> Ads(string path)
    {
        Result<AdFile> opened = AdFiles.Open(path, new Dictionary<AdField, string>());
        AdFile file = opened.TryGetValue(out AdFile? value) ? value : throw new InvalidOperationException(opened.Problems[0].ToString());
        return file.Ads.Select(ad => ad.TryGetValue(out RawAd? good) ? good : null).OfType<RawAd>();
    }

    // A text without line breaks is cut after its sentences.
    private static string[] LinesOf(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n') : text.Replace(". ", ".\n", StringComparison.Ordinal).Split('\n');

    // Stretches of 5 to 30 lines from one ad after another.
    private static string Mix(List<string[]> ads, Random random, int length)
    {
        StringBuilder text = new();
        while (text.Length < length)
        {
            string[] lines = ads[random.Next(ads.Count)];
            int from = random.Next(lines.Length);
            for (int line = from, last = Math.Min(lines.Length, from + random.Next(5, 30)); line < last && text.Length < length; line++)
            {
                text.Append(lines[line]).Append('\n');
            }
        }

        // The last line may be a long one: it is cut after a word.
        text.Length = Math.Min(text.Length, length);
        string mixed = text.ToString();
        return mixed.LastIndexOf(' ') is > 0 and int space ? mixed[..space] : mixed;
    }

    private static void WriteLine(Stream output, int number, RawAd ad, string text)
    {
        using (Utf8JsonWriter json = new(output, Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("id", number);
            json.WriteString("title", ad.Title);
            json.WriteString("company", ad.Employer);
            json.WriteString("location", ad.Location);
            json.WriteString("workplace", ad.Workplace);
            json.WriteString("employmentType", ad.Employment);
            json.WriteString("level", ad.Level);
            json.WriteString("salary", ad.PayText);
            json.WriteString("description", text);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
