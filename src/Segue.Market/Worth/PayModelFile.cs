using System.Text.Json;
using System.Text.Json.Serialization;
using Segue.Basics;

namespace Segue.Market.Worth;

/// <summary>The pay models that ship with Segue: coefficients and counts, no words of any ad.</summary>
/// <param name="Built">The day it was made.</param>
/// <param name="Catalogue">The catalogue version that the ads were read with.</param>
/// <param name="Sources">The sets it was learnt from.</param>
/// <param name="Estimate">The model that guesses pay.</param>
/// <param name="Worth">The model of what goes with a skill.</param>
public sealed record PayModelFile(DateOnly Built, string Catalogue, IReadOnlyList<PayModelSource> Sources, PayModel Estimate, WorthModel Worth)
{
    /// <summary>The file's place below the catalogue folder.</summary>
    public const string Place = "market/pay-model.json";

    private const double Nothing = 0.0005;

    /// <summary>Reads the shipped file.</summary>
    /// <param name="catalogueFolder">The folder <c>data/</c>.</param>
    /// <returns>The models, or <c>market.no-pay-model</c>, <c>market.bad-pay-model</c>.</returns>
    public static Result<PayModelFile> Load(string catalogueFolder)
    {
        string path = Path.Combine(catalogueFolder, Place);
        if (!File.Exists(path))
        {
            return Result.Fail<PayModelFile>(new Problem("market.no-pay-model", "The shipped pay model is missing.") { Source = path, Remedy = "Run from a whole copy of the project." });
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, PayModelJson.Default.PayModelFile) is { Estimate: not null, Worth: not null } file
                ? Result.Ok(file)
                : Result.Fail<PayModelFile>(new Problem("market.bad-pay-model", "The shipped pay model is empty.") { Source = path });
        }
        catch (JsonException broken)
        {
            return Result.Fail<PayModelFile>(new Problem("market.bad-pay-model", $"The shipped pay model cannot be read: {broken.Message}") { Source = path });
        }
    }

    /// <summary>Writes the models; coefficients to four decimals, those that come to nothing left out.</summary>
    public void Write(Stream output)
    {
        SortedDictionary<string, double> kept = new(StringComparer.Ordinal);
        foreach ((string name, double value) in Estimate.Coefficients.Where(pair => Math.Abs(pair.Value) >= Nothing))
        {
            kept[name] = Math.Round(value, 4);
        }

        JsonSerializer.Serialize(output, this with { Estimate = Estimate with { Coefficients = kept } }, PayModelJson.Default.PayModelFile);
    }
}

/// <summary>A set that a model was learnt from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ads">How many of its ads state pay and count.</param>
/// <param name="From">First day of posting; null when unknown.</param>
/// <param name="To">Last day.</param>
public sealed record PayModelSource(string Id, int Ads, DateOnly? From, DateOnly? To);

/// <summary>How the models are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = false)]
[JsonSerializable(typeof(PayModelFile))]
internal sealed partial class PayModelJson : JsonSerializerContext;
