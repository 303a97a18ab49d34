using Segue.Text.Vectorized;

namespace Segue.Text;

/// <summary>
/// The words of one text, cut once and shared by every matcher that is run over it; cutting the next text takes the same memory again. Not for
/// several threads at once.
/// </summary>
public sealed class TextWords
{
    private const int Least = 1024;

    // Beyond this memory is given back, so that one endless line does not hold it for good.
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static TextWords? t_shared;

    private int[] _starts = new int[Least];
    private int[] _ends = new int[Least];
    private uint[] _hashes = new uint[Least];

    /// <summary>Gets how many words the text has.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the first UTF-16 unit of each word, in order.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>Gets the unit after the last of each word.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>Gets the hash of each word with case and a plural s folded away: equal for words that <see cref="PhraseMatcher"/> takes for the same.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Gets the calling thread's own instance, for a text that is looked at once.</summary>
    internal static TextWords Shared => t_shared ??= new TextWords();

    internal Span<int> FreeStarts => _starts.AsSpan(Count);

    internal Span<int> FreeEnds => _ends.AsSpan(Count);

    internal Span<uint> FreeHashes => _hashes.AsSpan(Count);

    /// <summary>Cuts <paramref name="text"/>, forgetting the text before it.</summary>
    public void Cut(ReadOnlySpan<char> text)
    {
        if (WordScanner.IsFast)
        {
            WordScanner.Cut(text, this);
        }
        else
        {
            CutPlainly(text);
        }
    }

    /// <summary>The same in plain code: what <see cref="WordScanner"/> must agree with, and what runs where it cannot.</summary>
    internal void CutPlainly(ReadOnlySpan<char> text)
    {
        Clear();
        List<Token> tokens = [];
        Tokenizer.Cut(text, tokens);
        foreach (Token token in tokens)
        {
            MakeRoom(1);
            Add(token.Start, token.End, WordFolding.Hash(text[token.Start..token.End]));
        }
    }

    internal void Clear()
    {
        Count = 0;
        if (_starts.Length > LargestKept)
        {
            (_starts, _ends, _hashes) = (new int[Least], new int[Least], new uint[Least]);
        }
    }

    internal void MakeRoom(int words)
    {
        if (_starts.Length - Count < words)
        {
            int size = (2 * _starts.Length) + words;
            Array.Resize(ref _starts, size);
            Array.Resize(ref _ends, size);
            Array.Resize(ref _hashes, size);
        }
    }

    internal void Add(int start, int end, uint hash)
    {
        _starts[Count] = start;
        _ends[Count] = end;
        _hashes[Count++] = hash;
    }

    internal void Took(int words) => Count += words;
}
