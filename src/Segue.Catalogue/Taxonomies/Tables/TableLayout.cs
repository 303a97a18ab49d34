namespace Segue.Catalogue.Taxonomies.Tables;

/// <summary>What a table of a taxonomy looks like: known by its header alone, since file names differ between releases and mirrors.</summary>
/// <param name="Holds">What it holds, in words, such as “occupations”.</param>
/// <param name="FileName">How its file is usually called, without ending; helps to name a missing column.</param>
/// <param name="Marks">Columns whose presence tells it from all others.</param>
/// <param name="Never">Columns whose presence means that it is something else.</param>
/// <param name="Needed">Columns without which it cannot be used.</param>
internal sealed record TableLayout(string Holds, string FileName, string[] Marks, string[] Never, string[] Needed)
{
    /// <summary>Whether a header with these names, in short form, is of this layout.</summary>
    public bool Fits(IReadOnlyDictionary<string, int> columns) =>
        Array.TrueForAll(Marks, mark => columns.ContainsKey(Short(mark))) && !Array.Exists(Never, never => columns.ContainsKey(Short(never)));

    /// <summary>A column name as letters and digits in lower case, so that “O*NET-SOC Code” and “onet_soc_code” are one.</summary>
    public static string Short(ReadOnlySpan<char> name)
    {
        Span<char> kept = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        int count = 0;
        foreach (char letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                kept[count++] = char.ToLowerInvariant(letter);
            }
        }

        return kept[..count].ToString();
    }
}
