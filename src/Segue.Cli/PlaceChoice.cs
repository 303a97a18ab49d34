using Segue.Reading;

namespace Segue.Cli;

/// <summary>Says when a place is not one that Segue knows, so that a slip of the keyboard is not taken for an empty market.</summary>
internal static class PlaceChoice
{
    private const int Suggestions = 3;

    /// <summary>What to say about a place: null when it is known, or none is named.</summary>
    public static string? Unknown(string? place)
    {
        if (string.IsNullOrWhiteSpace(place) || PlaceReader.Read(place) is { Country: not null })
        {
            return null;
        }

        IReadOnlyList<string> near = PlaceReader.NamesLike(place, Suggestions);
        return $"Segue does not know where “{place.Trim()}” is.{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")}";
    }

    /// <summary>Says so on the error stream; such a place is met by ads alone that name it in just these words.</summary>
    public static void Check(Host host, string? place)
    {
        if (Unknown(place) is { } said)
        {
            host.Error.WriteLine($"{said} Only ads that name it in just these words fit.");
        }
    }
}
