using Segue.Basics;

namespace Segue.Catalogue.Taxonomies.Tables;

/// <summary>One pass over a download: hands each recognised table to its reader and says what is missing.</summary>
internal sealed class TaxonomyReading
{
    private const int ReasonsShown = 20;

    private readonly Dictionary<string, (IReadOnlyDictionary<string, int> Columns, string Name)> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<TableLayout> _found = [];
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _rows = [];
    private readonly Dictionary<(string?, string), int> _times = [];

    /// <summary>Gets whether a table could not be read at all, so that nothing is to be kept.</summary>
    public bool Failed => _problems.Count > 0;

    /// <summary>Gets what stops the import; or, when nothing does, why rows were left out: each reason once, at its first row.</summary>
    public IReadOnlyList<Problem> Problems => Failed ? _problems : [.. _rows.Take(ReasonsShown).Select(Counted), .. More()];

    /// <summary>Whether a table of this layout was read.</summary>
    public bool Has(TableLayout layout) => _found.Contains(layout);

    /// <summary>Notes a row that is left out.</summary>
    public void LeaveOut(Problem row)
    {
        int times = _times.GetValueOrDefault((row.Source, row.Message));
        _times[(row.Source, row.Message)] = times + 1;
        if (times == 0)
        {
            _rows.Add(row);
        }
    }

    /// <summary>Reads every table at <paramref name="path"/> that has one of the layouts.</summary>
    /// <param name="path">A folder, file or archive.</param>
    /// <param name="layouts">The layouts known.</param>
    /// <param name="read">Reads a table from its first row on.</param>
    public void Run(string path, IReadOnlyList<TableLayout> layouts, Action<Table> read)
    {
        if (TableSource.Absent(path) is { } absent)
        {
            _problems.Add(absent);
            return;
        }

        string now = path;
        try
        {
            foreach (TableRows rows in TableSource.Open(path))
            {
                now = rows.Name;
                if (Table.Recognise(rows, layouts, out var header) is not { } table)
                {
                    _unknown[TableLayout.Short(Path.GetFileNameWithoutExtension(rows.Name))] = (header, rows.Name);
                    continue;
                }

                _found.Add(table.Layout);
                int before = _problems.Count;
                _problems.AddRange(table.MissingColumns());
                if (_problems.Count == before)
                {
                    read(table);
                }
            }
        }
        catch (InvalidDataException damage)
        {
            _problems.Add(new Problem("taxonomy.damaged", damage.Message) { Source = now, Remedy = "Download the file again." });
        }
    }

    /// <summary>Notes each of these layouts that no table had; where a file of the usual name is there, its missing columns.</summary>
    public void Require(string path, string taxonomy, params TableLayout[] layouts)
    {
        if (Failed)
        {
            return;
        }

        foreach (TableLayout layout in layouts.Where(layout => !Has(layout)))
        {
            var near = _unknown.Where(file => file.Key.StartsWith(TableLayout.Short(layout.FileName), StringComparison.Ordinal)).OrderBy(file => file.Key.Length).Select(file => file.Value).FirstOrDefault();
            _problems.AddRange(near.Name is not null
                ? Table.Missing(layout, near.Columns, near.Name, 1).DefaultIfEmpty(Absent(layout))
                : [Absent(layout)]);
        }

        Problem Absent(TableLayout layout) => new("taxonomy.file-missing", $"{taxonomy}'s {layout.Holds} are not here: no file has the columns {string.Join(", ", layout.Needed)}.")
        {
            Source = path,
            Remedy = $"The file is usually called {layout.FileName}; put it with the others and import again.",
        };
    }

    private Problem Counted(Problem row) => _times[(row.Source, row.Message)] is > 1 and var times ? row with { Message = $"{row.Message} ({times} rows in all.)" } : row;

    private IEnumerable<Problem> More() => _rows.Count <= ReasonsShown
        ? []
        : [new Problem("taxonomy.row", $"Rows were left out for {_rows.Count - ReasonsShown} more reasons.")];
}
