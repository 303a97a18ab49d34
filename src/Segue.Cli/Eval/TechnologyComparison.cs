using Segue.Catalogue;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>
/// Counts marked technology words against what was read. A mention is right when it overlaps a mark and names the same skill or one below it
/// ("multi-agent systems" where "AI agents" is marked). Ways of working were not marked, so mentions of them are not counted.
/// </summary>
internal sealed class TechnologyComparison
{
    private readonly Catalog _catalog;
    private readonly AdReader _reader;
    private readonly SkillMatcher _matcher;
    private readonly List<string> _unknown = [];
    private readonly List<string> _missed = [];
    private readonly List<string> _wrong = [];
    private readonly List<string> _unmarked = [];
    private readonly List<string> _weighed = [];
    private int _marks;
    private int _mentions;
    private int _asked;

    public TechnologyComparison(Catalog catalog) => (_catalog, _reader, _matcher) = (catalog, AdReader.Create(catalog), SkillMatcher.Create(catalog));

    /// <summary>Gets how many ads were compared.</summary>
    public int Ads { get; private set; }

    /// <summary>Compares one ad.</summary>
    public void Add(RawAd ad, IReadOnlyList<TechnologyMark> marks)
    {
        Ads++;
        List<SkillMention> mentions = [.. _reader.Read(ad).Skills.Where(mention => mention.Field == "description" && _catalog.Skills[mention.Skill].Kind != SkillKind.WayOfWorking)];
        IReadOnlyList<SkillHit> hits = _matcher.Match(ad.Description);
        foreach (TechnologyMark mark in marks.Where(mark => !mark.Reviewed))
        {
            _marks++;
            string words = $"\"{ad.Description[mark.Start..mark.End]}\" ({mark.Skill}) at {mark.Start} of \"{ad.Title}\"";
            if (!hits.Any(hit => hit.Start < mark.End && mark.Start < hit.End && Is(hit.Skill, mark.Skill)))
            {
                _unknown.Add($"technology: the catalogue does not know {words}");
            }

            SkillMention? found = mentions.Find(mention => mention.Span.Start < mark.End && mark.Start < mention.Span.End && Is(mention.Skill, mark.Skill));
            if (found is null)
            {
                _missed.Add($"technology: missed {words}");
            }
            else if (mark.Strength != "mentioned")
            {
                _asked++;
                Weigh(found, mark, words);
            }
        }

        foreach (SkillMention mention in mentions)
        {
            _mentions++;
            List<TechnologyMark> under = [.. marks.Where(mark => mark.Start < mention.Span.End && mention.Span.Start < mark.End)];
            if (!under.Exists(mark => Is(mention.Skill, mark.Skill)))
            {
                _wrong.Add($"technology: false \"{mention.Text}\" as {mention.Skill} at {mention.Span.Start} of \"{ad.Title}\"");
            }
            else if (under.TrueForAll(mark => mark.Reviewed))
            {
                _unmarked.Add($"technology: held right on review \"{mention.Text}\" as {mention.Skill} at {mention.Span.Start} of \"{ad.Title}\"");
            }
        }
    }

    /// <summary>The figures over everything added.</summary>
    public List<Measure> Measures() =>
    [
        new("technology.coverage", Share(_marks, _unknown.Count), 0.97, _marks, _unknown),
        new("technology.precision", Share(_mentions, _wrong.Count), 0.97, _mentions, _wrong),
        new("technology.precision-first-marks", Share(_mentions, _wrong.Count + _unmarked.Count), null, _mentions, []),
        new("technology.recall", Share(_marks, _missed.Count), 0.95, _marks, _missed),
        new("technology.strength", Share(_asked, _weighed.Count), 0.90, _asked, _weighed),
    ];

    private static double Share(int all, int bad) => all == 0 ? 0 : (double)(all - bad) / all;

    private void Weigh(SkillMention found, TechnologyMark mark, string words)
    {
        if (!found.Strength.ToString().Equals(mark.Strength, StringComparison.OrdinalIgnoreCase))
        {
            _weighed.Add($"technology: {mark.Strength}, read as {found.Strength}: {words}");
        }
    }

    private bool Is(string skill, string marked)
    {
        string? at = skill;
        for (int step = 0; at is not null && step < 10; step++)
        {
            if (at == marked)
            {
                return true;
            }

            at = _catalog.Skills.TryGetValue(at, out Skill? known) ? known.Broader : null;
        }

        return false;
    }
}
