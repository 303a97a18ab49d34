using Segue.Basics;
using Segue.Reading.Tagging;

namespace Segue.Cli.Reading;

/// <summary>The skill tagger's model beside the catalogue.</summary>
internal static class TaggerFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "skill-tagger.bin";

    /// <summary>The shipped model.</summary>
    public static string Of(Host host) => Path.Combine(host.CatalogueFolder, "models", Name);

    /// <summary>The tagger, opened when first asked for; null where there is no model, which is said once on the error stream.</summary>
    public static Lazy<SkillTagger?> Open(Host host) => new(() =>
    {
        Result<SkillTagger> model = SkillTagger.Open(Of(host));
        Terminal.Complain(host, model.Problems);
        return model.TryGetValue(out SkillTagger? tagger) ? tagger : null;
    });
}
