namespace Segue.Market.Store.Packing;

/// <summary>Gives the numbers of terms while something is packed.</summary>
/// <param name="table">Where they stand.</param>
/// <param name="mayAdd">Whether a new term gets a number, which only the thread that writes may do. Otherwise it is <see cref="Missed"/>, and what was packed is of no use.</param>
internal sealed class TermNumbers(TermTable table, bool mayAdd)
{
    /// <summary>Gets or sets whether a term had no number.</summary>
    public bool Missed { get; set; }

    /// <summary>The number of a term.</summary>
    public int Of(string term)
    {
        int number = mayAdd ? table.Of(term) : table.Find(term);
        Missed |= number < 0;
        return Math.Max(0, number);
    }
}
