using Segue.Basics;

namespace Segue.Catalogue.Taxonomies.Tables;

/// <summary>A table whose layout has been recognised: fields by column name, from any release that has the column.</summary>
internal sealed class Table
{
    private const int RowsBeforeHeader = 25;

    private readonly TableRows _rows;
    private readonly Dictionary<string, int> _columns;

    private Table(TableRows rows, TableLayout layout, Dictionary<string, int> columns) => (_rows, Layout, _columns) = (rows, layout, columns);

    public TableLayout Layout { get; }

    public string Name => _rows.Name;

    /// <summary>The table that <paramref name="rows"/> begin, or null when their header is none of <paramref name="layouts"/>; then <paramref name="first"/> is their first row.</summary>
    public static Table? Recognise(TableRows rows, IReadOnlyList<TableLayout> layouts, out IReadOnlyDictionary<string, int> first)
    {
        first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < RowsBeforeHeader && rows.Read(); row++)
        {
            Dictionary<string, int> columns = new(StringComparer.Ordinal);
            for (int i = 0; i < rows.Count; i++)
            {
                columns.TryAdd(TableLayout.Short(rows.Field(i)), i);
            }

            if (row == 0)
            {
                first = columns;
            }

            if (layouts.FirstOrDefault(layout => layout.Fits(columns)) is { } layout)
            {
                return new Table(rows, layout, columns);
            }
        }

        return null;
    }

    /// <summary>One problem for each needed column that the header lacks.</summary>
    public IEnumerable<Problem> MissingColumns() => Missing(Layout, _columns, Name, _rows.Line);

    /// <summary>One problem for each needed column of <paramref name="layout"/> that a header lacks.</summary>
    public static IEnumerable<Problem> Missing(TableLayout layout, IReadOnlyDictionary<string, int> columns, string name, int line) =>
        layout.Needed.Where(column => !columns.ContainsKey(TableLayout.Short(column))).Select(column => new Problem("taxonomy.column", $"The column “{column}” of the {layout.Holds} is missing.")
        {
            Source = name,
            Line = line,
            Remedy = "Download the file again, whole, and leave its first line as it is.",
        });

    /// <summary>Goes to the next row.</summary>
    public bool Read() => _rows.Read();

    /// <summary>Where a column stands; −1 when this release has none.</summary>
    public int Column(string name) => _columns.GetValueOrDefault(TableLayout.Short(name), -1);

    /// <summary>The field in a column; empty where the column or the field is missing.</summary>
    public ReadOnlySpan<char> Field(int column) => _rows.Field(column);

    /// <summary>The field as a string of its own.</summary>
    public string Text(int column) => _rows.Field(column).ToString();

    /// <summary>The labels of a field that holds one to a line, or several split by upright strokes.</summary>
    public string[] Labels(int column) => Field(column) is { Length: > 0 } field
        ? field.ToString().Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [];

    /// <summary>A problem with the row just read.</summary>
    public Problem Wrong(string sentence) => new("taxonomy.row", sentence) { Source = Name, Line = _rows.Line };
}
