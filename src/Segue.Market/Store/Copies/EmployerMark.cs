namespace Segue.Market.Store.Copies;

/// <summary>An employer's name as numbers, without what differs from board to board.</summary>
internal static class EmployerMark
{
    private static readonly HashSet<uint> Forms = TitleMark.Set("the ltd limited plc llp inc uk gb group holdings company co gmbh sarl corporation corp international recruitment solutions services and of");

    /// <summary>The first two words as one number and the first alone; the same for a name of one word, 0 for none.</summary>
    public static (ulong Both, uint First) Of(string? employer)
    {
        List<uint> words = [];
        TextWords.Add(employer, words);
        List<uint> own = words.FindAll(word => !Forms.Contains(word));
        own = own.Count == 0 ? words : own;
        return own.Count switch
        {
            0 => (0, 0),
            1 => (own[0], own[0]),
            _ => (((ulong)own[0] << 32) | own[1], own[0]),
        };
    }
}
