using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Skills of an ad with how firmly each is asked for.</summary>
/// <param name="body">The field.</param>
/// <param name="whys">Given the reason for each mention, in order; null when nobody asks.</param>
internal sealed class SkillMentionReader(AdBody body, List<string>? whys)
{
    private const int LevelReach = 40;
    private const int YearsReach = 60;
    private const int NegationReach = 200;

    private static readonly HashSet<string> Firm = new(AdCues.Firm, StringComparer.Ordinal);

    private AdSentence _sentence;
    private CueHit? _negated;
    private CueHit? _preferred;
    private CueHit? _wish;
    private CueHit? _required;
    private CueHit? _firm;
    private CueHit? _demand;
    private CueHit? _notNeeded;
    private int _year;

    /// <summary>Appends every mention except those in what is not part of the ad.</summary>
    public void Read(List<SkillMention> mentions)
    {
        int at = -1;
        foreach (SkillHit hit in body.Skills)
        {
            int known = at;
            at = Math.Max(at, 0);
            while (at + 1 < body.Sentences.Count && body.Sentences[at].Span.End <= hit.Start)
            {
                at++;
            }

            if (at != known)
            {
                Enter(body.Sentences[at]);
            }

            if (_sentence.Section != AdSectionKind.Noise)
            {
                mentions.Add(Mention(hit));
            }
        }
    }

    private void Enter(AdSentence sentence)
    {
        (_sentence, _negated, _preferred, _required, _firm, _notNeeded) = (sentence, null, null, null, null, null);
        for (int at = sentence.FirstCue; at < sentence.EndCue; at++)
        {
            CueHit hit = body.Cues[at];
            if (hit.End > sentence.Span.End)
            {
                continue;
            }

            switch (hit.Cue.Kind)
            {
                case CueKind.Negated: _negated ??= hit; break;
                case CueKind.Preferred: _preferred ??= hit; break;
                case CueKind.Required: _required ??= hit; _firm ??= Firm.Contains(hit.Cue.Words) ? hit : null; break;
                case CueKind.NotNeeded: _notNeeded ??= hit; break;
            }
        }

        _demand = DemandStart.Of(body.Text, sentence.Span);
        _required ??= _demand;
    }

    private SkillMention Mention(SkillHit hit)
    {
        bool no = EndsWithNo(body.Text.AsSpan(_sentence.Span.Start, hit.Start - _sentence.Span.Start));
        _wish = _preferred is { } wish && new WishReach(body, _sentence, wish).Covers(hit) ? wish : null;
        CueHit? takenBack = _negated ?? (_notNeeded is { } cue && Reaches(cue, hit) ? cue : null);
        bool negated = takenBack is not null || no;
        Strength strength = negated ? Strength.Mentioned : StrengthOf();
        YearsPhrase? years = Years(hit);
        CueHit? level = LevelBefore(hit.Start);
        whys?.Add(Why(no, takenBack, years, level));
        return new SkillMention(
            hit.Skill,
            body.Text[hit.Start..hit.End],
            body.Field,
            TextSpan.FromBounds(hit.Start, hit.End),
            strength,
            negated,
            years?.Least,
            level is { } words ? (SkillLevel)words.Cue.Value : null);
    }

    private Strength StrengthOf() => _sentence.Section switch
    {
        _ when body.Field == "title" => Strength.Required,
        AdSectionKind.Employer => _demand is null ? Strength.Mentioned : _wish is null ? Strength.Required : Strength.Preferred,
        _ when _wish is not null => Strength.Preferred,
        AdSectionKind.Required => Strength.Required,
        AdSectionKind.Preferred when _firm is not null => Strength.Required,
        AdSectionKind.Preferred => Strength.Preferred,
        AdSectionKind.Stack => Strength.Mentioned,
        _ => _required is not null ? Strength.Required : Strength.Mentioned,
    };

    // The same order as above, in words.
    private string Why(bool no, CueHit? takenBack, YearsPhrase? years, CueHit? level)
    {
        string why = _sentence.Section switch
        {
            _ when no => "“no” stands before it",
            _ when takenBack is { } negated => $"“{Quote(negated)}” in the same sentence takes it back",
            _ when body.Field == "title" => "it stands in the title",
            AdSectionKind.Employer when _wish is null && _demand is { } demand => $"“{Quote(demand)}” at the start of the sentence",
            AdSectionKind.Employer when _demand is null => $"it stands where the ad speaks of the employer, under {Heading()}",
            _ when _wish is { } preferred => $"“{Quote(preferred)}” in the same sentence",
            AdSectionKind.Preferred when _firm is { } firm => $"“{Quote(firm)}” in the same sentence",
            AdSectionKind.Required or AdSectionKind.Preferred => $"under {Heading()}",
            AdSectionKind.Stack => $"in a list of what the employer uses, under {Heading()}",
            _ => _required is { } required ? $"“{Quote(required)}” in the same sentence" : "named, and nothing near it asks for it",
        };
        string tail = years is { } phrase ? $"; “{phrase.Span.Quote(body.Text).ReplaceLineEndings(" ")}” beside it" : "";
        return level is { } words ? $"{why}{tail}; “{Quote(words)}” before it" : why + tail;
    }

    private string Heading() => $"“{_sentence.Heading.Quote(body.Text).Trim().Trim('*', '#', ':', ' ')}”";

    private string Quote(CueHit hit) => body.Text[hit.Start..hit.End].ReplaceLineEndings(" ");

    // "Kubernetes is not required" takes back what stands before it, as far as a bracket or a "but"; "a bonus, but not required" still is a bonus.
    private bool Reaches(CueHit cue, SkillHit hit) =>
        _preferred is null && hit.End <= cue.Start && cue.Start - hit.End <= NegationReach && body.Text.AsSpan(hit.End, cue.Start - hit.End) is var between &&
        between.IndexOfAny('(', ')', ';') < 0 && !Words.Stands(between, "but") && body.Between(CueKind.Required, hit.End, cue.Start) is null;

    // "No Kubernetes experience": the word takes back what follows it.
    private static bool EndsWithNo(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith("no", StringComparison.OrdinalIgnoreCase) && (before.Length == 2 || !char.IsLetterOrDigit(before[^3]));
    }

    // Years belong to the skill when they stand in its sentence and near it: the plain case.
    private YearsPhrase? Years(SkillHit hit)
    {
        while (_year < body.Years.Count && (body.Years[_year].Span.Start < _sentence.Span.Start || body.Years[_year].Span.End < hit.Start - YearsReach))
        {
            _year++;
        }

        YearsPhrase? nearest = null;
        int best = YearsReach;
        for (int at = _year; at < body.Years.Count && body.Years[at].Span.End <= _sentence.Span.End && body.Years[at].Span.Start < hit.End + YearsReach; at++)
        {
            TextSpan span = body.Years[at].Span;
            int distance = span.Start < hit.Start ? hit.Start - span.End : 2 * (span.Start - hit.End);
            if (distance < best)
            {
                best = distance;
                nearest = body.Years[at];
            }
        }

        return nearest is { Least: not null } ? nearest : null;
    }

    private CueHit? LevelBefore(int hit)
    {
        int from = Math.Max(_sentence.Span.Start, hit - LevelReach);
        CueHit? best = null;
        for (int at = body.FirstFrom(from); at < _sentence.EndCue && body.Cues[at].Start < hit; at++)
        {
            CueHit cue = body.Cues[at];
            if (cue.Cue.Kind == CueKind.Level && cue.Start >= from && cue.End <= hit && (best is not { } known || cue.Cue.Order < known.Cue.Order))
            {
                best = cue;
            }
        }

        return best;
    }
}
