namespace Segue.Market.Match;

/// <summary>Some thousand ads in the order of their ordinals, with what they ask for both ways round. Immutable.</summary>
/// <param name="first">The ordinal of the first.</param>
/// <param name="rows">What they ask for, ad by ad.</param>
/// <param name="lists">The same by what is asked for.</param>
internal sealed class MatchBlock(int first, AskedRows rows, AskedLists lists)
{
    /// <summary>How many ads a full block holds: as many as keep what is added up about them in a core's own memory.</summary>
    public const int Size = 1 << 14;

    /// <summary>Gets the ordinal of its first ad.</summary>
    public int First => first;

    /// <summary>Gets how many ads it holds.</summary>
    public int Count => rows.Count;

    /// <summary>Gets what the ads ask for, ad by ad.</summary>
    public AskedRows Rows => rows;

    /// <summary>Gets the same by what is asked for.</summary>
    public AskedLists Lists => lists;
}
