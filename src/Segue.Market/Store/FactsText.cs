using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>Facts as text.</summary>
public static class FactsText
{
    /// <summary>The facts as JSON: names in camel case, spans as <c>[start, end]</c>, what is unknown left out.</summary>
    public static string ToJson(AdFacts facts) => JsonSerializer.Serialize(facts, FactsJson.Default.AdFacts);
}
