using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>Numbers the kinds of place that ads have: as written, as read, and with how much work at home. All ads of a kind are as near to a person as each other.</summary>
internal sealed class PlaceKinds
{
    private readonly Dictionary<(int Location, int Town, int Other), int> _numbers = [];
    private readonly List<int> _examples = [];
    private readonly List<int> _kinds = [];

    /// <summary>Gets the ordinal of one ad of each kind.</summary>
    public IReadOnlyList<int> Examples => _examples;

    /// <summary>The kinds of the ads from an ordinal on.</summary>
    public ReadOnlySpan<int> From(int ordinal) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_kinds)[ordinal..];

    /// <summary>Numbers the kinds of the ads that are new.</summary>
    public void CatchUp(AdColumns columns)
    {
        for (int ordinal = _kinds.Count; ordinal < columns.Count; ordinal++)
        {
            (int, int, int) key = (columns.Location[ordinal], columns.Town[ordinal], (((columns.Region[ordinal] * 1024) + columns.Country[ordinal]) * 8) + columns.Workplace[ordinal]);
            if (!_numbers.TryGetValue(key, out int number))
            {
                number = _examples.Count;
                _numbers.Add(key, number);
                _examples.Add(ordinal);
            }

            _kinds.Add(number);
        }
    }

    /// <summary>Adds the points that a wanted place gives each kind that has none yet.</summary>
    /// <param name="columns">The ads.</param>
    /// <param name="place">The place.</param>
    /// <param name="points">Those of the kinds known before; gets the others.</param>
    public void AddPoints(AdColumns columns, WantedPlace place, List<byte> points)
    {
        for (int kind = points.Count; kind < _examples.Count; kind++)
        {
            int ordinal = _examples[kind];
            Workplace? workplace = columns.Workplace[ordinal] is >= 0 and var value ? (Workplace)value : null;
            string? location = columns.Location[ordinal] is >= 0 and var name ? columns.LocationNames[name] : null;
            points.Add((byte)MatchTerms.PlacePoints(place.Of(columns.PlaceOf(ordinal), location, workplace), workplace == Workplace.Hybrid));
        }
    }
}
