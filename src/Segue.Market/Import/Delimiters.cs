namespace Segue.Market.Import;

/// <summary>Finds the delimiter of a file from its header line: the one of comma, semicolon, tab and bar that it holds most of.</summary>
internal static class Delimiters
{
    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <summary>The delimiter; a comma when the line holds none of them.</summary>
    public static char Guess(string header) => Known.MaxBy(delimiter => header.Count(c => c == delimiter));

    /// <summary>Its name in the plural, for people.</summary>
    public static string Name(char delimiter) => delimiter switch
    {
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "bars",
        _ => "commas",
    };
}
