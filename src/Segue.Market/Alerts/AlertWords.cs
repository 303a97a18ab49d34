using Segue.Market.Index;
using Segue.Market.Texts;

namespace Segue.Market.Alerts;

/// <summary>The words, beginnings of words and phrases that searches ask for, each a key, and finding them in an ad. They are what <see cref="WordQuery"/> makes of them.</summary>
internal sealed class AlertWords(AlertKeys keys, Func<string, string?>? skillNamed)
{
    private readonly TermReader _reader = new();
    private readonly SortedSet<int> _beginnings = [];
    private readonly Dictionary<string, List<(string[] Terms, int Key)>> _phrases = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether anybody asks for words.</summary>
    public bool Any => keys.Any(KeyKind.Word) || keys.Any(KeyKind.Beginning) || keys.Any(KeyKind.Phrase);

    /// <summary>The keys of which an ad must have one to meet a clause; it must have none where the clause is a refusal.</summary>
    public int[] KeysOf(WordClause clause)
    {
        if (clause.IsPrefix)
        {
            string typed = clause.Terms[0];
            bool isShort = typed.Length <= WordQuery.ShortPrefix;
            _beginnings.Add(typed.Length);
            return [keys.Add(isShort ? KeyKind.HeadingBeginning : KeyKind.Beginning, typed), keys.Add(KeyKind.Word, TermReader.Singular(typed).ToString())];
        }

        int key = clause.Terms.Count == 1 ? keys.Add(KeyKind.Word, clause.Terms[0]) : Phrase([.. clause.Terms]);
        return !clause.IsNot && skillNamed?.Invoke(clause.Typed) is { } skill ? [key, keys.Add(KeyKind.Skill, skill)] : [key];
    }

    /// <summary>Adds the keys of an ad's words.</summary>
    public void Read(AdCard card, string text, AdKeySet into)
    {
        Read(card.Title, isHeading: true, into);
        Read(card.Employer ?? "", isHeading: true, into);
        Read(text, isHeading: false, into);
    }

    private int Phrase(string[] terms)
    {
        int before = keys.Count;
        int key = keys.Add(KeyKind.Phrase, string.Join(' ', terms));
        if (key == before)
        {
            if (!_phrases.TryGetValue(terms[0], out List<(string[] Terms, int Key)>? phrases))
            {
                _phrases.Add(terms[0], phrases = []);
            }

            phrases.Add((terms, key));
        }

        return key;
    }

    private void Read(string text, bool isHeading, AdKeySet into)
    {
        _reader.Cut(text);
        Dictionary<string, List<(string[] Terms, int Key)>>.AlternateLookup<ReadOnlySpan<char>> firsts = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < _reader.Count; i++)
        {
            ReadOnlySpan<char> term = _reader.Term(i);
            into.Add(keys.Find(KeyKind.Word, term));
            foreach (int length in _beginnings)
            {
                if (length > term.Length)
                {
                    break;
                }

                into.Add(keys.Find(KeyKind.Beginning, term[..length]));
                into.Add(isHeading ? keys.Find(KeyKind.HeadingBeginning, term[..length]) : -1);
            }

            if (_phrases.Count > 0 && firsts.TryGetValue(term, out List<(string[] Terms, int Key)>? phrases))
            {
                foreach ((string[] terms, int key) in phrases)
                {
                    into.Add(StandsAt(terms, i) ? key : -1);
                }
            }
        }
    }

    private bool StandsAt(string[] terms, int start)
    {
        if (start + terms.Length > _reader.Count)
        {
            return false;
        }

        for (int i = 1; i < terms.Length; i++)
        {
            if (!_reader.Term(start + i).SequenceEqual(terms[i]))
            {
                return false;
            }
        }

        return true;
    }
}
