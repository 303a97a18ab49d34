using Segue.Basics;
using Segue.Reading.Tagging;

namespace Segue.Cli.Reading;

/// <summary>The skill tagger's model beside the catalogue.</summary>
internal static class TaggerFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "skill-tagger.bin";

    /// <summary>The name of the file of nets.</summary>
    public const string NetsName = "skill-nets.bin";

    /// <summary>The shipped nets.</summary>
    public static string NetsOf(Host host) => Path.Combine(host.CatalogueFolder, "models", NetsName);

    /// <summary>The shipped model.</summary>
    public static string Of(Host host) => Path.Combine(host.CatalogueFolder, "models", Name);

    /// <summary>The tagger, opened when first asked for; null where there is no model, which is said once on the error stream.</summary>
    public static Lazy<SkillTagger?> Open(Host host) => new(() =>
    {
        Result<SkillTagger> model = SkillTagger.Open(Of(host));
        Terminal.Complain(host, model.Problems);
        return model.TryGetValue(out SkillTagger? tagger) ? tagger : null;
    });

    /// <summary>The careful tagger; null where there is no model, which is said on the error stream.</summary>
    public static CarefulTagger? OpenCareful(Host host)
    {
        Result<SkillTagger> beside = SkillTagger.Open(Of(host));
        Result<CarefulTagger> model = beside.TryGetValue(out SkillTagger? plain) ? CarefulTagger.Open(NetsOf(host), plain) : Result.Fail<CarefulTagger>(beside.Problems);
        Terminal.Complain(host, model.Problems);
        return model.TryGetValue(out CarefulTagger? tagger) ? tagger : null;
    }
}
