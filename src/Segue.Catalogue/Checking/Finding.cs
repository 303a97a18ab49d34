using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>Says what is wrong with an entry, with its place.</summary>
internal static class Finding
{
    public static Problem At(Catalog catalog, string kind, string id, string code, string message, string remedy)
    {
        (string File, int Line)? place = catalog.Places.Of(kind, id);
        return new Problem("catalogue." + code, $"{kind} “{id}”: {message}") { Source = place?.File, Line = place?.Line, Remedy = remedy };
    }
}
