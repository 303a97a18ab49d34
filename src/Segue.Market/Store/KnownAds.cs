using Segue.Market.Store.Copies;

namespace Segue.Market.Store;

/// <summary>
/// Which ads the store held when a run of writes began, by source and id, so that most need not be asked for one by one. About 40 bytes an ad. It says "maybe" of an ad
/// that is there; what is not there it knows.
/// </summary>
internal sealed class KnownAds
{
    private readonly Dictionary<ulong, State> _states = [];
    private readonly HashSet<ulong> _put = [];

    /// <summary>Whether an ad of this source and id may be there.</summary>
    public bool MayHold(string source, string id)
    {
        ulong name = NameOf(source, id);
        return _states.ContainsKey(name) || _put.Contains(name);
    }

    /// <summary>Whether an ad of this source and id may have been there when the run began. May be called from any thread.</summary>
    public bool MayHaveHeld(string source, string id) => _states.ContainsKey(NameOf(source, id));

    /// <summary>Whether an ad was there with this content, read with what is in use now. May be called from any thread.</summary>
    public bool IsCurrent(string source, string id, AdKey key) =>
        _states.TryGetValue(NameOf(source, id), out State state) && state.Current && state.Low == key.Low;

    /// <summary>Notes that an ad has been put since.</summary>
    public void Put(string source, string id) => _put.Add(NameOf(source, id));

    /// <summary>Notes an ad that is there.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="id">Its id.</param>
    /// <param name="key">Its content.</param>
    /// <param name="current">Whether it was read with what is in use now.</param>
    public void Add(string source, string id, AdKey key, bool current) => _states[NameOf(source, id)] = new State(key.Low, current);

    private static ulong NameOf(string source, string id)
    {
        unchecked
        {
            ulong hash = 14695981039346656037;
            foreach (char c in source)
            {
                hash = (hash ^ c) * 1099511628211;
            }

            hash = (hash ^ 0xFFFF) * 1099511628211;
            foreach (char c in id)
            {
                hash = (hash ^ c) * 1099511628211;
            }

            return hash ^ (hash >> 29);
        }
    }

    private readonly record struct State(ulong Low, bool Current);
}
