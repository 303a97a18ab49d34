using System.Text;

namespace Segue.Market.Store;

/// <summary>Turns what a person types into a full-text query that cannot be a syntax error.</summary>
internal static class SearchQuery
{
    /// <summary>Every word, quoted, all of them asked for; empty when there is no word.</summary>
    public static string ToMatch(string query)
    {
        StringBuilder match = new();
        foreach (string word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Any(char.IsLetterOrDigit))
            {
                match.Append(match.Length == 0 ? "" : " ").Append('"').Append(word.Replace("\"", "", StringComparison.Ordinal)).Append('"');
            }
        }

        return match.ToString();
    }
}
