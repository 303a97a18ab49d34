using Segue.Basics;
using Segue.Catalogue.Taxonomies.Tables;

namespace Segue.Catalogue.Taxonomies;

/// <summary>Reads ESCO as downloaded: CSV, any release from 1.0 to 1.2, in a folder or the ZIP itself.</summary>
public static class EscoImporter
{
    /// <summary>The taxonomy, with a warning for each row left out; or what stops it: a missing file, a missing column, damage.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="release">What the release is called; null to take it from the path's name.</param>
    public static Result<Esco> Import(string path, string? release = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Reader reader = new();
        TaxonomyReading concepts = new();
        concepts.Run(path, EscoTables.All, reader.ReadConcepts(concepts));
        concepts.Require(path, "ESCO", EscoTables.Occupations, EscoTables.Skills, EscoTables.Needs);
        if (concepts.Failed)
        {
            return Result.Fail<Esco>(concepts.Problems);
        }

        // Ties name concepts that may stand in a file of a later name, so they take a second pass.
        TaxonomyReading ties = new();
        ties.Run(path, [EscoTables.Needs, EscoTables.Links, EscoTables.Hierarchy], reader.ReadTies(ties));
        return ties.Failed ? Result.Fail<Esco>(ties.Problems) : Result.Ok(reader.ToEsco(release ?? Release.FromPath(path)), [.. concepts.Problems, .. ties.Problems]);
    }

    private sealed class Reader
    {
        private readonly EscoPlaces<EscoOccupation> _occupations = new();
        private readonly EscoPlaces<EscoSkill> _skills = new();
        private readonly EscoPlaces<EscoGroup> _skillGroups = new();
        private readonly EscoPlaces<EscoGroup> _iscoGroups = new();
        private readonly List<(int Occupation, EscoNeed Need)> _needs = [];
        private readonly List<EscoSkillLink> _links = [];
        private readonly List<EscoBroader> _broaderSkills = [];
        private readonly List<EscoBroader> _inGroups = [];
        private readonly List<EscoBroader> _broaderOccupations = [];

        public Action<Table> ReadConcepts(TaxonomyReading reading) => table =>
        {
            if (table.Layout == EscoTables.Occupations)
            {
                ReadOccupations(table, reading);
            }
            else if (table.Layout == EscoTables.Skills)
            {
                ReadSkills(table, reading);
            }
            else if (table.Layout == EscoTables.SkillGroups)
            {
                ReadGroups(table, _skillGroups, reading);
            }
            else if (table.Layout == EscoTables.IscoGroups)
            {
                ReadGroups(table, _iscoGroups, reading);
            }
        };

        public Action<Table> ReadTies(TaxonomyReading reading) => table =>
        {
            if (table.Layout == EscoTables.Needs)
            {
                ReadNeeds(table, reading);
            }
            else if (table.Layout == EscoTables.Links)
            {
                ReadLinks(table, reading);
            }
            else
            {
                ReadHierarchy(table);
            }
        };

        public Esco ToEsco(string release) => new()
        {
            Release = release,
            Occupations = _occupations.Items,
            Skills = _skills.Items,
            SkillGroups = _skillGroups.Items,
            IscoGroups = _iscoGroups.Items,
            Needs = NeedsByOccupation(),
            Links = _links,
            BroaderSkills = _broaderSkills,
            SkillsInGroups = _inGroups,
            BroaderOccupations = _broaderOccupations,
        };

        private static void Add<T>(Table table, TaxonomyReading reading, EscoPlaces<T> places, string uri, string label, T item)
        {
            if (uri.Length == 0 || label.Length == 0)
            {
                reading.LeaveOut(table.Wrong("This row has no address or no label and was left out."));
            }
            else if (!places.TryAdd(uri, item))
            {
                reading.LeaveOut(table.Wrong($"“{uri}” stands here a second time; the first is kept."));
            }
        }

        private void ReadOccupations(Table table, TaxonomyReading reading)
        {
            (int uri, int code, int isco, int label, int others, int description) = (table.Column("conceptUri"), table.Column("code"), table.Column("iscoGroup"), table.Column("preferredLabel"), table.Column("altLabels"), table.Column("description"));
            while (table.Read())
            {
                EscoOccupation occupation = new(table.Text(uri), table.Text(code), table.Text(isco), table.Text(label), table.Labels(others), table.Text(description));
                Add(table, reading, _occupations, occupation.Uri, occupation.Label, occupation);
            }
        }

        private void ReadSkills(Table table, TaxonomyReading reading)
        {
            (int uri, int type, int reuse, int label, int others, int description) = (table.Column("conceptUri"), table.Column("skillType"), table.Column("reuseLevel"), table.Column("preferredLabel"), table.Column("altLabels"), table.Column("description"));
            while (table.Read())
            {
                EscoSkill skill = new(table.Text(uri), table.Text(label), table.Field(type) is "knowledge", table.Text(reuse), table.Labels(others), table.Text(description));
                Add(table, reading, _skills, skill.Uri, skill.Label, skill);
            }
        }

        private static void ReadGroups(Table table, EscoPlaces<EscoGroup> groups, TaxonomyReading reading)
        {
            (int uri, int code, int label) = (table.Column("conceptUri"), table.Column("code"), table.Column("preferredLabel"));
            while (table.Read())
            {
                EscoGroup group = new(table.Text(uri), table.Text(code), table.Text(label));
                Add(table, reading, groups, group.Uri, group.Label, group);
            }
        }

        private void ReadNeeds(Table table, TaxonomyReading reading)
        {
            (int occupation, int relation, int skill) = (table.Column("occupationUri"), table.Column("relationType"), table.Column("skillUri"));
            while (table.Read())
            {
                if (_occupations.Find(table.Field(occupation)) is not { } from)
                {
                    reading.LeaveOut(table.Wrong($"There is no occupation “{table.Text(occupation)}” in this release; the row was left out."));
                }
                else if (_skills.Find(table.Field(skill)) is not { } to)
                {
                    reading.LeaveOut(table.Wrong($"There is no skill “{table.Text(skill)}” in this release; the row was left out."));
                }
                else if (table.Field(relation) is "essential" or "optional")
                {
                    _needs.Add((from, new EscoNeed(to, table.Field(relation) is "essential")));
                }
                else
                {
                    reading.LeaveOut(table.Wrong($"“{table.Text(relation)}” is neither essential nor optional; the row was left out."));
                }
            }
        }

        private void ReadLinks(Table table, TaxonomyReading reading)
        {
            (int skill, int relation, int helper) = (table.Column("originalSkillUri"), table.Column("relationType"), table.Column("relatedSkillUri"));
            while (table.Read())
            {
                if (_skills.Find(table.Field(skill)) is { } from && _skills.Find(table.Field(helper)) is { } to)
                {
                    _links.Add(new EscoSkillLink(from, to, table.Field(relation) is "essential"));
                }
                else
                {
                    reading.LeaveOut(table.Wrong("It ties a skill that is not in this release; the row was left out."));
                }
            }
        }

        // Both pillars share one layout, and releases name the kinds differently; the addresses say which is meant.
        private void ReadHierarchy(Table table)
        {
            (int part, int whole) = (table.Column("conceptUri"), table.Column("broaderUri"));
            while (table.Read())
            {
                ReadOnlySpan<char> broader = table.Field(whole);
                if (_skills.Find(table.Field(part)) is { } skill)
                {
                    if (_skills.Find(broader) is { } broaderSkill)
                    {
                        _broaderSkills.Add(new EscoBroader(skill, broaderSkill));
                    }
                    else if (_skillGroups.Find(broader) is { } group)
                    {
                        _inGroups.Add(new EscoBroader(skill, group));
                    }
                }
                else if (_occupations.Find(table.Field(part)) is { } occupation && _occupations.Find(broader) is { } broaderOccupation)
                {
                    _broaderOccupations.Add(new EscoBroader(occupation, broaderOccupation));
                }
            }
        }

        // A skill named twice for one occupation counts once, and as essential if either row says so.
        private EscoNeed[][] NeedsByOccupation()
        {
            SortedDictionary<int, bool>[] byOccupation = new SortedDictionary<int, bool>[_occupations.Items.Count];
            foreach ((int occupation, EscoNeed need) in _needs)
            {
                SortedDictionary<int, bool> needs = byOccupation[occupation] ??= [];
                needs[need.Skill] = need.Essential || needs.GetValueOrDefault(need.Skill);
            }

            return Array.ConvertAll(byOccupation, needs => needs is null ? [] : needs.Select(need => new EscoNeed(need.Key, need.Value)).ToArray());
        }
    }
}
