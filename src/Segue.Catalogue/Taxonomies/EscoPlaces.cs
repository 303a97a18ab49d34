namespace Segue.Catalogue.Taxonomies;

/// <summary>A list whose items are found by address, without making a string of the address asked for.</summary>
internal sealed class EscoPlaces<T>
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<T> _items = [];

    public IReadOnlyList<T> Items => _items;

    public bool TryAdd(string uri, T item)
    {
        if (!_places.TryAdd(uri, _items.Count))
        {
            return false;
        }

        _items.Add(item);
        return true;
    }

    public int? Find(ReadOnlySpan<char> uri) => _places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(uri, out int place) ? place : null;
}
