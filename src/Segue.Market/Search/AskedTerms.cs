using Segue.Market.Texts;

namespace Segue.Market.Search;

/// <summary>Finds the words of a text that were asked for.</summary>
/// <param name="clauses">What was asked; what must not be there is passed over.</param>
internal sealed class AskedTerms(IReadOnlyList<WordClause> clauses)
{
    /// <summary>For each word of a text the number of the clause that asks for it; -1 for a word that none does. Of a phrase only words side by side count.</summary>
    public int[] In(TermReader reader)
    {
        string[] terms = new string[reader.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = reader.Term(i).ToString();
        }

        int[] asked = new int[terms.Length];
        Array.Fill(asked, -1);
        for (int clause = 0; clause < clauses.Count; clause++)
        {
            IReadOnlyList<string> words = clauses[clause].Terms;
            for (int at = 0; at + words.Count <= terms.Length && !clauses[clause].IsNot; at++)
            {
                if (Stands(clauses[clause], terms.AsSpan(at, words.Count)))
                {
                    asked.AsSpan(at, words.Count).Fill(clause);
                }
            }
        }

        return asked;
    }

    /// <summary>How often each clause is met in a text.</summary>
    public int[] Count(string text)
    {
        TermReader reader = new();
        reader.Cut(text);
        int[] counts = new int[clauses.Count];
        foreach (int clause in In(reader).Where(clause => clause >= 0))
        {
            counts[clause]++;
        }

        return [.. counts.Select((count, clause) => count / clauses[clause].Terms.Count)];
    }

    private static bool Stands(WordClause clause, ReadOnlySpan<string> terms)
    {
        if (clause.IsPrefix)
        {
            return terms[0].StartsWith(clause.Terms[0], StringComparison.Ordinal) || TermReader.Singular(clause.Terms[0]).SequenceEqual(terms[0]);
        }

        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i] != clause.Terms[i])
            {
                return false;
            }
        }

        return true;
    }
}
