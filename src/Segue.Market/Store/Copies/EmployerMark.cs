namespace Segue.Market.Store.Copies;

/// <summary>An employer's name as numbers, without what differs from board to board.</summary>
internal static class EmployerMark
{
    private static readonly HashSet<uint> Forms = TitleMark.Set("the ltd limited plc llp inc uk gb group holdings company co gmbh sarl corporation corp international recruitment solutions services and of");

    /// <summary>The first two words as one number and the first alone; the same for a name of one word, 0 for none.</summary>
    /// <param name="words">The words of the name.</param>
    public static (ulong Both, uint First) Of(List<uint> words)
    {
        (int own, uint first, uint second) = (0, 0, 0);
        foreach (uint word in words)
        {
            if (own < 2 && !Forms.Contains(word))
            {
                (first, second) = own++ == 0 ? (word, 0) : (first, word);
            }
        }

        return own switch
        {
            0 when words.Count == 0 => (0, 0),
            0 => Joined(words[0], words.Count > 1 ? words[1] : null),
            1 => Joined(first, null),
            _ => Joined(first, second),
        };
    }

    private static (ulong Both, uint First) Joined(uint first, uint? second) => (second is { } next ? ((ulong)first << 32) | next : first, first);
}
