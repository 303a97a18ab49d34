using Segue.Market.Index;

namespace Segue.Market.Search;

/// <summary>Keeps the best of many ads: by points, then the latest posted, then the lowest number.</summary>
/// <param name="columns">The ads.</param>
/// <param name="limit">How many to keep, at least 1.</param>
internal sealed class TopAds(AdColumns columns, int limit)
{
    private readonly PriorityQueue<Place, Place> _worstFirst = new(limit + 1, Place.WorstFirst);

    /// <summary>Gets the fewest points that may still get an ad in.</summary>
    public int Least { get; private set; } = int.MinValue;

    /// <summary>Offers an ad.</summary>
    public void Offer(int ordinal, int points)
    {
        if (points < Least)
        {
            return;
        }

        Place place = new(points, columns.PostedOrSeen(ordinal), columns.Number[ordinal], ordinal);
        if (_worstFirst.Count < limit)
        {
            _worstFirst.Enqueue(place, place);
        }
        else
        {
            _worstFirst.EnqueueDequeue(place, place);
        }

        if (_worstFirst.Count == limit)
        {
            Least = _worstFirst.Peek().Points;
        }
    }

    /// <summary>The ads kept, best first, with their points.</summary>
    public IReadOnlyList<(int Ordinal, int Points)> Best() =>
        [.. _worstFirst.UnorderedItems.Select(item => item.Element).OrderDescending(Place.WorstFirst).Select(place => (place.Ordinal, place.Points))];

    private readonly record struct Place(int Points, int Day, long Number, int Ordinal)
    {
        public static readonly Comparer<Place> WorstFirst = Comparer<Place>.Create(static (left, right) => left.Against(right));

        private int Against(Place other)
        {
            int points = Points.CompareTo(other.Points);
            int day = points != 0 ? points : Day.CompareTo(other.Day);
            return day != 0 ? day : other.Number.CompareTo(Number);
        }
    }
}
