namespace Segue.Catalogue;

/// <summary>Where each entry of a catalogue stands, so that what is said of it can name the file and line.</summary>
public sealed class CataloguePlaces
{
    private readonly IReadOnlyDictionary<(string Kind, string Id), (string File, int Line)> _places;

    /// <summary>Creates it from what the loader saw; the kind is <c>skill</c>, <c>role</c>, <c>resource</c>, <c>degree</c>, <c>funding</c> or <c>term</c>.</summary>
    public CataloguePlaces(IReadOnlyDictionary<(string Kind, string Id), (string File, int Line)> places) => _places = places;

    /// <summary>Gets the places of a catalogue that came from no file.</summary>
    public static CataloguePlaces None { get; } = new(new Dictionary<(string Kind, string Id), (string File, int Line)>());

    /// <summary>The file and line (from 1) of an entry; null when it is not known.</summary>
    public (string File, int Line)? Of(string kind, string id) => _places.TryGetValue((kind, id), out (string File, int Line) place) ? place : null;
}
