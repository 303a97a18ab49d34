namespace Segue.Market.Sources.Boards;

/// <summary>Names of boards where they become part of an address.</summary>
internal static class BoardName
{
    /// <summary>The name as the first part of a host's name: anything that could lead to another host is taken out.</summary>
    public static string Host(string board) => string.Concat(board.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
