using Segue.Basics;
using Segue.Cli.Reading;
using Segue.Reading.Evaluation;
using Segue.Reading.Tagging;

namespace Segue.Cli.Eval;

/// <summary>Measures the skill tagger on the dev parts of the span sets: a span counts when both its ends are right.</summary>
internal static class TaggerMeasures
{
    private static readonly (string Name, string Layer, string Set, string Tags, double Least, bool Careful)[] Sets =
    [
        ("tagger.knowledge", TaggerLayers.Knowledge, "skillspan", "tags_knowledge", 0.60, true),
        ("tagger.skill", TaggerLayers.Skill, "skillspan", "tags_skill", 0.45, true),
        ("tagger.uk-skill", TaggerLayers.UkSkill, "green-uk", "tags_skill", 0.50, true),
        ("tagger.soft-skill", TaggerLayers.SoftSkill, "sayfullina", "tags_skill", 0.80, false),
        ("tagger.knowledge.in-ads", TaggerLayers.Knowledge, "skillspan", "tags_knowledge", 0.60, false),
    ];

    /// <summary>F1, precision and recall of each layer whose set is there.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        List<Measure> measures = [];
        if (!Directory.Exists(Path.Combine(data, "skills")))
        {
            return Task.FromResult(measures);
        }

        Result<SkillTagger> model = SkillTagger.Open(TaggerFile.Of(host));
        if (!model.TryGetValue(out SkillTagger? tagger))
        {
            Terminal.Complain(host, model.Problems);
            return Task.FromResult(measures);
        }

        Result<CarefulTagger> nets = CarefulTagger.Open(TaggerFile.NetsOf(host), tagger);
        Terminal.Complain(host, nets.Problems);
        CarefulTagger? careful = nets.TryGetValue(out CarefulTagger? opened) ? opened : null;
        foreach ((string name, string layer, string set, string tags, double least, bool isCareful) in Sets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string file = Path.Combine(data, "skills", set, "dev.json");
            if (File.Exists(file) && (careful is not null || !isCareful))
            {
                SpanCount count = isCareful ? SpanComparison.Compare(careful!, layer, file, tags) : SpanComparison.Compare(tagger, layer, file, tags);
                measures.Add(new Measure($"{name}.f1", count.F1, least, count.Known, count.Notes));
                measures.Add(new Measure($"{name}.precision", count.Precision, null, count.Found, []));
                measures.Add(new Measure($"{name}.recall", count.Recall, null, count.Known, []));
            }
        }

        return Task.FromResult(measures);
    }
}
