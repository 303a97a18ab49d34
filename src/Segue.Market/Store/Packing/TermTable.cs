using System.Collections.Concurrent;
using System.Data.Common;
using Segue.Storage;

namespace Segue.Market.Store.Packing;

/// <summary>
/// The names that facts use again and again (skills, roles, regions, kinds of employment), each with a number in the table <c>term</c>. Numbers are never given anew. Only
/// <see cref="Find"/> may be called from other threads.
/// </summary>
/// <param name="connection">An open connection.</param>
internal sealed class TermTable(DbConnection connection)
{
    private const int Slots = 1 << 11;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];

    // What was asked for last, each term at the one place where it may be: whoever comes last, has it.
    private readonly Found?[] _found = new Found?[Slots];
    private int _saved;

    /// <summary>The number of a term, from 0; a new one is saved by <see cref="Save"/>.</summary>
    public int Of(string term)
    {
        if (!_numbers.TryGetValue(term, out int number))
        {
            number = _terms.Count;
            _terms.Add(term);
            _numbers[term] = number;
        }

        return number;
    }

    /// <summary>The number of a term that has one; -1 otherwise.</summary>
    public int Find(string term)
    {
        // Most terms are the catalogue's own strings, so that comparing costs nothing.
        int slot = Slot(term);
        if (_found[slot] is { } found && found.Term == term)
        {
            return found.Number;
        }

        if (!_numbers.TryGetValue(term, out int number))
        {
            return -1;
        }

        _found[slot] = new Found(term, number);
        return number;
    }

    /// <summary>The term of a number.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string Get(int number)
    {
        if (number >= _terms.Count)
        {
            // Another process may have saved it since.
            Load();
        }

        return number < _terms.Count ? _terms[number] : throw ByteSource.Damaged();
    }

    /// <summary>Reads what has been saved and is not here yet. New terms that are not saved must not be there.</summary>
    public void Load()
    {
        using Prepared select = Prepared.Of(connection, "select term_id, term from term where term_id >= ?1 order by term_id");
        select.Set(1, _terms.Count);
        while (select.Next())
        {
            if (select.Number(0) != Of(select.Text(1) ?? ""))
            {
                throw ByteSource.Damaged();
            }
        }

        _saved = _terms.Count;
    }

    /// <summary>Saves the new terms, in the transaction that is open.</summary>
    public void Save()
    {
        if (_saved == _terms.Count)
        {
            return;
        }

        using Prepared insert = Prepared.Of(connection, "insert into term (term_id, term) values (?1, ?2)");
        for (; _saved < _terms.Count; _saved++)
        {
            insert.Set(1, _saved).Set(2, _terms[_saved]).Run();
        }
    }

    private static int Slot(string term)
    {
        int length = term.Length;
        return length == 0 ? 0 : unchecked((((((term[0] * 31) + term[length / 3]) * 31) + term[length * 2 / 3]) * 31) + term[length - 1] + (length * 7)) & (Slots - 1);
    }

    private sealed record Found(string Term, int Number);
}
