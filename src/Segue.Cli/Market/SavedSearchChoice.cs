using Segue.Journey.Searches;

namespace Segue.Cli.Market;

/// <summary>Finds the kept search that a person names.</summary>
internal static class SavedSearchChoice
{
    /// <summary>The search kept under that name; null once the names there are, or how to keep one, is on the error stream.</summary>
    public static SavedSearch? Find(Host host, SavedSearches searches, string wanted)
    {
        if (searches.Find(wanted) is { } found)
        {
            return found;
        }

        string[] names = [.. searches.List().Select(search => search.Name)];
        string instead = names.Length == 0 ? "segue market search WORDS --save NAME keeps one." : $"There {(names.Length == 1 ? "is" : "are")} {string.Join(", ", names)}.";
        host.Error.WriteLine($"No search is kept as “{wanted}”. {instead}");
        return null;
    }
}
