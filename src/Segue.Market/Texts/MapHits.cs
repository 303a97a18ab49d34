using System.Runtime.InteropServices;
using Segue.Market.Index;

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
    public override void AddTo(OrdinalSet set, int first)
    {
        ReadOnlySpan<ulong> eights = MemoryMarshal.Cast<byte, ulong>(_map);
        for (int i = 0; i < eights.Length; i++)
        {
            if (eights[i] != 0)
            {
                Add(set, first, i * 8, (i * 8) + 8);
            }
        }

        Add(set, first, eights.Length * 8, _map.Length);
    }

    /// <summary>Raises what each of its ads brings in another _map.</summary>
    public void RaiseIn(byte[] other)
    {
        for (int ad = 0; ad < _map.Length; ad++)
        {
            other[ad] = Math.Max(other[ad], _map[ad]);
        }
    }

    private void Add(OrdinalSet set, int first, int from, int to)
    {
        for (int ad = from; ad < to; ad++)
        {
            if (_map[ad] != 0)
            {
                set.Add(first + ad);
            }
        }
    }

    // Worked out when first asked for; a window without hits is asked again, which costs as little.
    private int Most(int window)
    {
        if (_most[window] == 0)
        {
            byte most = 0;
            foreach (byte one in _map.AsSpan(window * Window, Math.Min(Window, _map.Length - (window * Window))))
            {
                most = Math.Max(most, one);
            }

            _most[window] = most;
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
