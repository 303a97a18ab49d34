using System.Text.RegularExpressions;

namespace Segue.Catalogue.Taxonomies;

/// <summary>The release of a taxonomy, which its files do not say: taken from the name of what was downloaded.</summary>
internal static partial class Release
{
    /// <summary>The version number in the last two parts of a path ("esco-1.1.1", "db_29_2_text"); "unknown" when there is none.</summary>
    public static string FromPath(string path)
    {
        string full = Path.GetFullPath(path);
        string name = $"{Path.GetFileName(Path.GetDirectoryName(full.TrimEnd(Path.DirectorySeparatorChar)))}/{Path.GetFileName(full.TrimEnd(Path.DirectorySeparatorChar))}";
        Match last = Number().Matches(name).LastOrDefault() ?? Match.Empty;
        return last.Success ? last.Value.Replace('_', '.') : "unknown";
    }

    [GeneratedRegex(@"\d{1,3}([._]\d{1,3}){1,2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
