using Segue.Market.Index;

namespace Segue.Market.Match;

/// <summary>The blocks of all ads. Full ones never change; the last one is made again when ads have come.</summary>
internal sealed class MatchBlocks
{
    // About where adding up a list of one ad in so many takes as long as adding up a bit for each.
    private const int OneIn = 64;

    private readonly List<MatchBlock> _blocks = [];
    private int[] _maskedKeys = [];

    /// <summary>Gets the blocks in order.</summary>
    public IReadOnlyList<MatchBlock> All => _blocks;

    /// <summary>Makes the blocks of the ads that are new, on every core.</summary>
    public void CatchUp(AdColumns columns)
    {
        if (_blocks.Count > 0 && _blocks[^1] is { Count: < MatchBlock.Size } last && last.First + last.Count < columns.Count)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }

        int done = _blocks.Count;
        AskedRows[] rows = new AskedRows[((columns.Count + MatchBlock.Size - 1) / MatchBlock.Size) - done];
        Parallel.For(0, rows.Length, i => rows[i] = AskedRows.Of(columns, FirstOf(done + i), Math.Min(columns.Count, FirstOf(done + i + 1))));
        int keys = Math.Min(columns.SkillNames.Count, SkillKey.MostSkills) * SkillKey.OfSkill;
        if (done == 0)
        {
            _maskedKeys = KeysOfMany(rows, keys, columns.Count / OneIn);
        }

        MatchBlock[] made = new MatchBlock[rows.Length];
        Parallel.For(0, made.Length, i => made[i] = new MatchBlock(FirstOf(done + i), rows[i], AskedLists.Of(rows[i], keys, _maskedKeys)));
        _blocks.AddRange(made);
    }

    private static int FirstOf(int block) => block * MatchBlock.Size;

    private static int[] KeysOfMany(AskedRows[] rows, int keys, int fewest)
    {
        int[] counts = new int[keys];
        foreach (AskedRows some in rows)
        {
            foreach (ushort key in some.Keys)
            {
                counts[key]++;
            }
        }

        return [.. Enumerable.Range(0, keys).Where(key => counts[key] > fewest)];
    }
}
