namespace Segue.Market.Match;

/// <summary>The best so many ads of those offered: the highest score first, equal ones in order of number.</summary>
/// <param name="most">How many to keep, at least 1.</param>
internal sealed class BestHits(int most)
{
    private readonly MatchHit[] _hits = new MatchHit[most];
    private int _count;

    /// <summary>Gets the score below which nothing gets in any more; 0 while there is room.</summary>
    public int Least => _count < most ? 0 : _hits[most - 1].Tenths;

    /// <summary>Puts an ad in its place when it is good enough.</summary>
    public void Offer(MatchHit hit)
    {
        if (_count == most && !IsBetter(hit, _hits[most - 1]))
        {
            return;
        }

        int at = _count < most ? _count++ : most - 1;
        for (; at > 0 && IsBetter(hit, _hits[at - 1]); at--)
        {
            _hits[at] = _hits[at - 1];
        }

        _hits[at] = hit;
    }

    /// <summary>The ads, best first.</summary>
    public MatchHit[] ToArray() => _hits[.._count];

    private static bool IsBetter(MatchHit left, MatchHit right) => left.Tenths != right.Tenths ? left.Tenths > right.Tenths : left.Number < right.Number;
}
