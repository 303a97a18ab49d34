using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Import;
using Segue.Reading.Tagging;

namespace Segue.Reading.Bench;

/// <summary>All readings of many ads, one line each, so that a change that is only to be faster can be shown to change nothing.</summary>
internal static class Readings
{
    /// <summary>The first so many ads of a corpus.</summary>
    public static List<RawAd> Ads(Corpus corpus, int count)
    {
        Result<AdLines> opened = AdLines.Open(corpus.Lines, new Dictionary<AdField, string>());
        using AdLines lines = opened.TryGetValue(out AdLines? file) ? file : throw new InvalidOperationException(opened.Problems[0].ToString());
        return [.. lines.Read().Take(count).Select(line => lines.Parse(line.Number, line.Text).TryGetValue(out RawAd? ad) ? ad : null).OfType<RawAd>()];
    }

    /// <summary>The reader as the command line makes it.</summary>
    public static AdReader Reader(string catalogueFolder, bool tagger)
    {
        Result<Catalog> loaded = CatalogueLoader.Load(catalogueFolder);
        Catalog catalog = loaded.TryGetValue(out Catalog? value) ? value : throw new InvalidOperationException(loaded.Problems[0].ToString());
        return AdReader.Create(catalog, tagger ? new Lazy<SkillTagger?>(() => SkillTagger.Open(Path.Combine(catalogueFolder, "models", "skill-tagger.bin")).TryGetValue(out SkillTagger? model) ? model : null) : null);
    }

    /// <summary>Writes the readings of the corpus' first ads and of the real ones, one line each, and prints the hash of them all.</summary>
    public static void Write(Corpus corpus, string catalogueFolder, string data, int count, string file)
    {
        AdReader reader = Reader(catalogueFolder, tagger: true);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream output = File.Create(file);
        long unmapped = 0;
        int ads = 0;
        foreach (RawAd ad in Ads(corpus, count).Concat(Mixer.Sources.SelectMany(source => Mixer.Ads(Path.Combine(data, source)))))
        {
            AdFacts facts = reader.Read(ad);
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(facts), (byte)'\n'];
            hash.AppendData(line);
            output.Write(line);
            unmapped += facts.Unmapped.Count;
            ads++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ads} ads, {unmapped} unmapped phrases, {Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}, in {file}"));
    }
}
