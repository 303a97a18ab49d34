using System.Text;
using Segue.Market.Index;

namespace Segue.Market.Texts;

/// <summary>
/// Gathers the words of ads and makes a segment of them. Beside its list a word that stands in a title or an employer's name has another of those ads alone, under
/// <see cref="InHeading"/> and the word, for words of which only a letter or two is typed.
/// </summary>
/// <param name="first">The ordinal of the first ad.</param>
internal sealed class SegmentBuilder(int first)
{
    /// <summary>What stands before a word in the list of the ads that name it in the title or as employer.</summary>
    public const char InHeading = '\u0001';

    // No phrase reaches over from one field into the next.
    private const int FieldGap = 2;

    private readonly TermReader _reader = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly Column<Posting> _postings = new();
    private readonly Column<byte> _positions = new();
    private ulong[] _words = new ulong[1024];
    private int _wordCount;
    private int _count;

    /// <summary>Gets how many ads were added.</summary>
    public int Count => _count;

    /// <summary>Adds the next ad without its words, because nobody is to find it.</summary>
    public void Skip() => _count++;

    /// <summary>Adds the next ad.</summary>
    public void Add(string title, string? employer, string text)
    {
        _wordCount = 0;
        int titleEnd = Read(title, 0);
        int employerEnd = Read(employer ?? "", titleEnd + FieldGap);
        int end = Read(text, employerEnd + FieldGap);
        Span<ulong> words = _words.AsSpan(0, _wordCount);
        words.Sort();
        for (int from = 0; from < words.Length;)
        {
            int to = from + 1;
            while (to < words.Length && words[to] >> 32 == words[from] >> 32)
            {
                to++;
            }

            AddPosting(words[from..to], titleEnd, employerEnd, end - employerEnd - FieldGap);
            from = to;
        }

        _count++;
    }

    /// <summary>Makes the segment, in memory.</summary>
    public TextSegment Build()
    {
        using MemoryStream lists = new();
        using MemoryStream positions = new();
        TermTable terms = Write(new PostingWriter(lists, positions));
        return new TextSegment(first, _count, terms, new ArrayBytes(lists.GetBuffer(), (int)lists.Length), new ArrayBytes(positions.GetBuffer(), (int)positions.Length));
    }

    private int Read(string text, int at)
    {
        _reader.Cut(text);
        if (_words.Length < _wordCount + _reader.Count)
        {
            Array.Resize(ref _words, 2 * (_wordCount + _reader.Count));
        }

        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < _reader.Count; i++)
        {
            ReadOnlySpan<char> term = _reader.Term(i);
            if (!numbers.TryGetValue(term, out int number))
            {
                number = Number(term.ToString());
            }

            _words[_wordCount++] = ((ulong)(uint)number << 32) | (uint)(at + i);
        }

        return at + _reader.Count;
    }

    private int Number(string term)
    {
        if (!_numbers.TryGetValue(term, out int number))
        {
            number = _terms.Count;
            _numbers.Add(term, number);
            _terms.Add(term);
        }

        return number;
    }

    private void AddPosting(ReadOnlySpan<ulong> places, int titleEnd, int employerEnd, int length)
    {
        (int inTitle, int inEmployer) = (0, 0);
        int start = _positions.Count;
        Span<byte> bytes = stackalloc byte[Varint.Longest];
        Append(bytes[..Varint.Write(bytes, (uint)places.Length)]);
        int before = 0;
        foreach (ulong place in places)
        {
            int at = (int)(place & int.MaxValue);
            inTitle += at < titleEnd ? 1 : 0;
            inEmployer += at >= titleEnd && at < employerEnd ? 1 : 0;
            Append(bytes[..Varint.Write(bytes, (uint)(at - before))]);
            before = at;
        }

        int number = (int)(places[0] >> 32);
        byte impact = TermWeights.Impact(inTitle, inEmployer, places.Length - inTitle - inEmployer, length);
        _postings.Add(new Posting(number, _count, start, _positions.Count - start, impact));
        if (inTitle + inEmployer > 0)
        {
            _postings.Add(new Posting(Number(InHeading + _terms[number]), _count, start, 0, impact));
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            _positions.Add(one);
        }
    }

    private TermTable Write(PostingWriter writer)
    {
        byte[][] keys = [.. _terms.Select(Encoding.UTF8.GetBytes)];
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, order, Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)));
        (int[] starts, int[] byTerm) = ByTerm();
        TermEntry[] entries = new TermEntry[order.Length];
        int[] ends = new int[order.Length];
        int end = 0;
        for (int i = 0; i < order.Length; i++)
        {
            foreach (int index in byTerm.AsSpan(starts[order[i]], starts[order[i] + 1] - starts[order[i]]))
            {
                Posting posting = _postings[index];
                writer.Add(posting.Ad, posting.Impact, _positions.Values.Slice(posting.At, posting.Length));
            }

            entries[i] = writer.End();
            ends[i] = end += keys[i].Length;
        }

        return new TermTable([.. keys.SelectMany(key => key)], ends, entries);
    }

    // The postings' indexes term by term, in the order of the ads.
    private (int[] Starts, int[] Order) ByTerm()
    {
        int[] starts = new int[_terms.Count + 1];
        foreach (Posting posting in _postings.Values)
        {
            starts[posting.Term + 1]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        int[] next = [.. starts];
        int[] order = new int[_postings.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[next[_postings[i].Term]++] = i;
        }

        return (starts, order);
    }

    private readonly record struct Posting(int Term, int Ad, int At, int Length, byte Impact);
}
