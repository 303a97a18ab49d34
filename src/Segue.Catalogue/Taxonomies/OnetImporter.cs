using System.Globalization;
using Segue.Basics;
using Segue.Catalogue.Taxonomies.Tables;

namespace Segue.Catalogue.Taxonomies;

/// <summary>Reads the O*NET database as downloaded: tab-separated text (or CSV), in a folder or the ZIP itself.</summary>
public static class OnetImporter
{
    /// <summary>The taxonomy, with a warning for each row left out; or what stops it: a missing file, a missing column, damage.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="release">What the release is called; null to take it from the path's name.</param>
    public static Result<Onet> Import(string path, string? release = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TaxonomyReading reading = new();
        SortedDictionary<string, Draft> drafts = new(StringComparer.Ordinal);
        reading.Run(path, OnetTables.All, table => new Reader(table, drafts, reading).Read());
        reading.Require(path, "O*NET", OnetTables.Occupations);
        if (reading.Failed)
        {
            return Result.Fail<Onet>(reading.Problems);
        }

        foreach ((string code, Draft draft) in drafts.Where(pair => pair.Value.Title is null))
        {
            reading.LeaveOut(new Problem("taxonomy.row", $"{draft.Rows} rows name the occupation {code}, which this release does not describe; they were left out."));
        }

        return Result.Ok(
            new Onet { Release = release ?? Release.FromPath(path), Occupations = [.. drafts.Where(pair => pair.Value.Title is not null).Select(pair => pair.Value.ToOccupation(pair.Key))] },
            reading.Problems);
    }

    // What is known of an occupation so far: its own row may come after the rows that name it.
    private sealed class Draft
    {
        public string? Title { get; set; }

        public string Description { get; set; } = "";

        public int? JobZone { get; set; }

        public int Rows { get; set; }

        public SortedSet<string> Titles { get; } = new(StringComparer.Ordinal);

        public List<OnetTechnology> Technologies { get; } = [];

        public List<(int Rank, string Code)> Related { get; } = [];

        public SortedDictionary<string, OnetRating> Ratings { get; } = new(StringComparer.Ordinal);

        public OnetOccupation ToOccupation(string code) => new(
            code, Title ?? "", Description, [.. Titles], Technologies, [.. Related.OrderBy(related => related.Rank).Select(related => related.Code)], JobZone, [.. Ratings.Values]);
    }

    private sealed class Reader(Table table, SortedDictionary<string, Draft> drafts, TaxonomyReading reading)
    {
        private readonly int _code = table.Column("O*NET-SOC Code");
        private Draft? _last;
        private string _lastCode = "";

        public void Read()
        {
            Action<Draft> row = RowReader();
            while (table.Read())
            {
                if (table.Field(_code).IsEmpty)
                {
                    reading.LeaveOut(table.Wrong("This row has no occupation code and was left out."));
                    continue;
                }

                Draft draft = DraftOf(table.Field(_code));
                draft.Rows++;
                row(draft);
            }
        }

        // Rows of one occupation follow each other, so that the last one is nearly always the one asked for.
        private Draft DraftOf(ReadOnlySpan<char> code)
        {
            if (_last is null || !code.SequenceEqual(_lastCode))
            {
                _lastCode = code.ToString();
                if (!drafts.TryGetValue(_lastCode, out _last))
                {
                    drafts[_lastCode] = _last = new Draft();
                }
            }

            return _last;
        }

        private Action<Draft> RowReader()
        {
            if (table.Layout == OnetTables.Occupations)
            {
                (int title, int description) = (table.Column("Title"), table.Column("Description"));
                return draft => (draft.Title, draft.Description) = (table.Text(title), table.Text(description));
            }

            if (table.Layout == OnetTables.AlternateTitles || table.Layout == OnetTables.ReportedTitles)
            {
                int title = table.Column(table.Layout == OnetTables.AlternateTitles ? "Alternate Title" : "Reported Job Title");
                return draft => draft.Titles.Add(table.Text(title));
            }

            if (table.Layout == OnetTables.Technologies)
            {
                (int name, int kind, int hot, int demand) = (table.Column("Example"), table.Column("Commodity Title"), table.Column("Hot Technology"), table.Column("In Demand"));
                return draft => draft.Technologies.Add(new OnetTechnology(table.Text(name), table.Text(kind), table.Field(hot) is "Y", table.Field(demand) is "Y"));
            }

            if (table.Layout == OnetTables.Related)
            {
                (int related, int rank) = (table.Column("Related O*NET-SOC Code"), table.Column("Index"));
                return draft => draft.Related.Add((Whole(rank) ?? int.MaxValue, table.Text(related)));
            }

            if (table.Layout == OnetTables.JobZones)
            {
                int zone = table.Column("Job Zone");
                return draft => draft.JobZone = Whole(zone) is >= 1 and <= 5 and { } known ? known : draft.JobZone;
            }

            return RatingReader();
        }

        // Skills are elements 2.A and 2.B, knowledge 2.C; abilities, interests and the rest are passed over.
        private Action<Draft> RatingReader()
        {
            (int element, int name, int scale, int value) = (table.Column("Element ID"), table.Column("Element Name"), table.Column("Scale ID"), table.Column("Data Value"));
            (int suppress, int irrelevant) = (table.Column("Recommend Suppress"), table.Column("Not Relevant"));
            return draft =>
            {
                if (!table.Field(element).StartsWith("2.", StringComparison.Ordinal) || table.Field(suppress) is "Y" || table.Field(irrelevant) is "Y" ||
                    !double.TryParse(table.Field(value), NumberStyles.Float, CultureInfo.InvariantCulture, out double rating))
                {
                    return;
                }

                string id = table.Text(element);
                OnetRating known = draft.Ratings.GetValueOrDefault(id) ?? new OnetRating(id, table.Text(name), null, null);
                draft.Ratings[id] = table.Field(scale) switch
                {
                    "IM" => known with { Importance = rating },
                    "LV" => known with { Level = rating },
                    _ => known,
                };
            };
        }

        private int? Whole(int column) => int.TryParse(table.Field(column), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
