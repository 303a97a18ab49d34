using Segue.Market.Index;

namespace Segue.Market.Match;

/// <summary>The blocks of all ads. Full ones never change; the last one is made again when ads have come.</summary>
internal sealed class MatchBlocks
{
    private readonly List<MatchBlock> _blocks = [];
    private int[] _sizes = [];

    /// <summary>Gets the blocks in order.</summary>
    public IReadOnlyList<MatchBlock> All => _blocks;

    /// <summary>How many ads have a key, those of blocks that were made again more than once.</summary>
    public int SizeOf(int key) => key < _sizes.Length ? _sizes[key] : 0;

    /// <summary>Makes the blocks of the ads that are new, on every core.</summary>
    public void CatchUp(AdColumns columns)
    {
        if (_blocks.Count > 0 && _blocks[^1] is { Count: < MatchBlock.Size } last && last.First + last.Count < columns.Count)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }

        int done = _blocks.Count;
        int needed = (columns.Count + MatchBlock.Size - 1) / MatchBlock.Size;
        MatchBlock[] made = new MatchBlock[needed - done];
        Parallel.For(0, made.Length, i =>
        {
            int first = (done + i) * MatchBlock.Size;
            made[i] = MatchBlock.Of(columns, first, Math.Min(columns.Count, first + MatchBlock.Size));
        });
        _blocks.AddRange(made);
        Array.Resize(ref _sizes, columns.SkillNames.Count * MatchBlock.KeysOfSkill);
        foreach (MatchBlock block in made)
        {
            for (int key = 0; key < _sizes.Length; key++)
            {
                _sizes[key] += block.AdsOf(key).Length;
            }
        }
    }
}
