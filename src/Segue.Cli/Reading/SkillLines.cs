using System.Text.Json;
using Segue.Catalogue;
using Segue.Reading;
using Segue.Reading.Tagging;

namespace Segue.Cli.Reading;

/// <summary>Writes the skills of one line: those of the catalogue, and what the tagger finds beside them.</summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="matcher">Finds its skills.</param>
/// <param name="tagger">Finds the rest; null where there is no model.</param>
internal sealed class SkillLines(Catalog catalog, SkillMatcher matcher, CarefulTagger? tagger)
{
    private const string Knowledge = "knowledge";
    private const string Skill = "skill";

    /// <summary>Writes <c>{"spans":[...]}</c>, in order of their starts; a span without a catalogue skill has <c>"skill":null</c>.</summary>
    public void Write(Utf8JsonWriter json, string line)
    {
        List<Found> found = [];
        foreach (SkillHit hit in matcher.Match(line))
        {
            found.Add(new Found(hit.Start, hit.End, hit.Skill, catalog.Skills[hit.Skill].Kind == SkillKind.WayOfWorking ? Skill : Knowledge));
        }

        if (tagger is not null)
        {
            int known = found.Count;
            foreach (TaggedSpan span in tagger.Find(line, TaggerLayers.Knowledge, TaggerLayers.Skill))
            {
                Add(span, found, known);
            }
        }

        json.WriteStartObject();
        json.WriteStartArray("spans");
        foreach (Found one in found.OrderBy(one => one.Start).ThenBy(one => one.End))
        {
            json.WriteStartObject();
            json.WriteNumber("start", one.Start);
            json.WriteNumber("end", one.End);
            json.WriteString("text", line.AsSpan(one.Start, one.End - one.Start));
            json.WriteString("skill", one.Id);
            json.WriteString("kind", one.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Knowledge that overlaps a catalogue skill is that skill; a skill phrase may hold knowledge and is kept beside it, unless it is the same words.
    private static void Add(TaggedSpan span, List<Found> found, int known)
    {
        (int start, int end) = (span.Span.Start, span.Span.End);
        bool taken = span.Layer == TaggerLayers.Knowledge
            ? found.Take(known).Any(one => one.Start < end && start < one.End)
            : found.Exists(one => one.Start == start && one.End == end);
        if (!taken)
        {
            found.Add(new Found(start, end, null, span.Layer == TaggerLayers.Knowledge ? Knowledge : Skill));
        }
    }

    private readonly record struct Found(int Start, int End, string? Id, string Kind);
}
