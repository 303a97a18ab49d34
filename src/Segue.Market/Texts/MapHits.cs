using Segue.Market.Index;
using Segue.Market.Texts.Vectorized;

namespace Segue.Market.Texts;

/// <summary>What each ad of a segment brings, a byte an ad, 0 for nothing: for what is put together from many lists.</summary>
/// <param name="map">The bytes.</param>
internal sealed class MapHits(byte[] map) : TermHits
{
    private const int Window = 1024;

    private readonly byte[] _map = map;
    private readonly byte[] _most = new byte[(map.Length + Window - 1) / Window];
    private readonly Lazy<int> _ads = new(() => map.Length - map.AsSpan().Count((byte)0));

    /// <inheritdoc/>
    public override int Ads => _ads.Value;

    /// <inheritdoc/>
    public override TermCursor Open() => new Cursor(this);

    /// <inheritdoc/>
    public override void AddTo(OrdinalSet set, int first) => ByteMap.Mark(_map, set.Words, first);

    /// <summary>Raises what each of its ads brings in another _map.</summary>
    public void RaiseIn(byte[] other)
    {
        for (int ad = 0; ad < _map.Length; ad++)
        {
            other[ad] = Math.Max(other[ad], _map[ad]);
        }
    }

    // Worked out when first asked for; a window without hits is asked again, which costs as little.
    private int Most(int window)
    {
        if (_most[window] == 0)
        {
            _most[window] = ByteMap.Most(_map.AsSpan(window * Window, Math.Min(Window, _map.Length - (window * Window))));
        }

        return _most[window];
    }

    private sealed class Cursor(MapHits hits) : TermCursor
    {
        private readonly byte[] _map = hits._map;
        private int _at;

        public override int Advance(int target)
        {
            int ahead = target >= _map.Length ? -1 : _map.AsSpan(target).IndexOfAnyExcept((byte)0);
            _at = target + Math.Max(0, ahead);
            return ahead < 0 ? End : _at;
        }

        public override int Seek(int target)
        {
            _at = target;
            return target >= _map.Length ? End : _map[target] != 0 ? target : target + 1;
        }

        public override int Impact() => _map[_at];

        public override int Most(int target, out int last)
        {
            int window = target / Window;
            last = (window * Window) + Window - 1;
            return target >= _map.Length ? 0 : hits.Most(window);
        }
    }
}
