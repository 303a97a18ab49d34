using System.Text.Encodings.Web;
using System.Text.Json;

namespace Segue.Cli.Market;

/// <summary>How this capability writes JSON.</summary>
internal static class JsonOutput
{
    /// <summary>Gets indented JSON with pound signs and accents as they are.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
