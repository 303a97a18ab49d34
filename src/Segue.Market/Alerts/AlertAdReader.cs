using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Alerts;

/// <summary>Tells the keys of an ad, of those that anybody asks for.</summary>
internal sealed class AlertAdReader(AlertKeys keys, AlertCircles circles)
{
    private readonly string[] _seniorities = Names<Seniority>();
    private readonly string[] _workplaces = Names<Workplace>();

    /// <summary>Fills <paramref name="into"/> with the keys of an ad.</summary>
    public void Read(AdCard card, AdKeySet into)
    {
        into.Begin(keys.Count);
        ReadSkills(card, into);
        Add(into, KeyKind.Role, card.Role);
        Add(into, KeyKind.Seniority, card.Seniority is { } seniority ? _seniorities[(int)seniority] : null);
        Add(into, KeyKind.Workplace, card.Workplace is { } workplace ? _workplaces[(int)workplace] : null);
        Add(into, KeyKind.Employment, card.Employment);
        Add(into, KeyKind.Sponsorship, card.VisaSponsorship is { } sponsored ? sponsored ? bool.TrueString : bool.FalseString : null);
        Add(into, KeyKind.Region, card.Place?.Region);
        Add(into, KeyKind.Country, card.Place?.Country);
        ReadSource(card.Source, into);
        if (keys.Any(KeyKind.Place) && card.Place is { } place)
        {
            into.Add(keys.Find(KeyKind.Place, place.Name.ToUpperInvariant()));
        }

        if (card.Point is { } point)
        {
            into.AddUnlisted(circles.Around(point));
        }
    }

    private void ReadSkills(AdCard card, AdKeySet into)
    {
        bool firm = keys.Any(KeyKind.Required);
        bool soft = keys.Any(KeyKind.Preferred);
        for (int i = 0; i < card.Skills.Count; i++)
        {
            AskedSkill asked = card.Skills[i];
            into.Add(keys.Find(KeyKind.Skill, asked.Skill));
            if (firm && asked.Strength == Strength.Required)
            {
                into.Add(keys.Find(KeyKind.Required, asked.Skill));
            }
            else if (soft && asked.Strength == Strength.Preferred)
            {
                into.Add(keys.Find(KeyKind.Preferred, asked.Skill));
            }
        }
    }

    // "greenhouse:monzo" is asked for whole and as "greenhouse".
    private void ReadSource(string source, AdKeySet into)
    {
        if (!keys.Any(KeyKind.Source))
        {
            return;
        }

        string capitals = source.ToUpperInvariant();
        into.Add(keys.Find(KeyKind.Source, capitals));
        for (int at = capitals.IndexOf(':', StringComparison.Ordinal); at >= 0; at = capitals.IndexOf(':', at + 1))
        {
            into.Add(keys.Find(KeyKind.Source, capitals.AsSpan(0, at)));
        }
    }

    private void Add(AdKeySet into, KeyKind kind, string? value)
    {
        if (value is not null && keys.Any(kind))
        {
            into.Add(keys.Find(kind, value));
        }
    }

    // By number, since the names are those that AlertTerms asks for.
    private static string[] Names<T>()
        where T : struct, Enum =>
        [.. Enumerable.Range(0, Enum.GetValues<T>().Max(value => Convert.ToInt32(value)) + 1).Select(number => Enum.GetName((T)Enum.ToObject(typeof(T), number)) ?? "")];
}
