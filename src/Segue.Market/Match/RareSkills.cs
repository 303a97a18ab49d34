using System.Numerics;

namespace Segue.Market.Match;

/// <summary>The credit of the few ads of a block that ask for anything a person has, put together from their skills' lists alone. One thread at a time.</summary>
internal sealed class RareSkills
{
    private readonly ushort[] _required = new ushort[MatchBlock.Size];
    private readonly ushort[] _preferred = new ushort[MatchBlock.Size];
    private readonly ulong[] _asking = new ulong[MatchBlock.Size / 64];

    /// <summary>Gets a bit for each ad of the block that asks for something the person has.</summary>
    public ReadOnlySpan<ulong> Asking => _asking;

    /// <summary>Adds up the credit of the ads of a block; <see cref="Clear"/> must have been called since the last one.</summary>
    public void AddUp(CreditTable credits, MatchBlock block)
    {
        ulong[] asking = _asking;
        foreach ((int key, ushort credit) in credits.Keys)
        {
            ushort[] sums = MatchBlock.IsPreferred(key) ? _preferred : _required;
            foreach (ushort ad in block.AdsOf(key))
            {
                sums[ad] = unchecked((ushort)(sums[ad] + credit));
                asking[ad >> 6] |= 1UL << (ad & 63);
            }
        }
    }

    /// <summary>The credit of an ad for what is required and for what is nice to have.</summary>
    public (ushort Required, ushort Preferred) Of(int ad) => (_required[ad], _preferred[ad]);

    /// <summary>Forgets the block.</summary>
    public void Clear()
    {
        for (int word = 0; word < _asking.Length; word++)
        {
            for (ulong rest = _asking[word]; rest != 0; rest &= rest - 1)
            {
                int ad = (word << 6) + BitOperations.TrailingZeroCount(rest);
                (_required[ad], _preferred[ad]) = (0, 0);
            }

            _asking[word] = 0;
        }
    }
}
