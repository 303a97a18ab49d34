using System.Numerics;
using System.Runtime.InteropServices;
using Segue.Reading.Tagging.Vectorized;

namespace Segue.Reading.Tagging;

/// <summary>
/// What was worked out of the words met last: few words make up most of a text. A word's two places are told by its letters; a new word takes the one that was
/// not used last. Not for use by two threads at once.
/// </summary>
internal sealed class WordCache(TaggerModel model, LayerScorer scorer)
{
    private const int Bits = 14;
    private const int Size = 2 << Bits;
    private const int LongestWord = 24;
    private const int NoWord = -1;

    // One place more than can be told, for words that are too long to keep.
    private readonly char[] _texts = new char[Size * LongestWord];
    private readonly short[] _lengths = [.. Enumerable.Repeat((short)NoWord, Size + 1)];
    private readonly WordForm[] _forms = new WordForm[Size + 1];
    private readonly RoleSums[] _sums = new RoleSums[(Size + 1) * LayerScorer.Reach];

    // Of each two places that share a hash, the one used last.
    private readonly byte[] _recent = new byte[1 << Bits];

    /// <summary>The place where <paramref name="word"/> is; good until the next call.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            Fill(Size, word);
            return Size;
        }

        int both = (int)(Hash(word) >> (64 - Bits));
        int place = (2 * both) + _recent[both];
        if (!Holds(place, word))
        {
            _recent[both] ^= 1;
            place ^= 1;
            if (!Holds(place, word))
            {
                word.CopyTo(_texts.AsSpan(place * LongestWord, LongestWord));
                _lengths[place] = (short)word.Length;
                Fill(place, word);
            }
        }

        return place;
    }

    /// <summary>The forms of the word at a place, in no list.</summary>
    public ref readonly WordForm Form(int place) => ref _forms[place];

    /// <summary>What the word at a place tells of each word around it, see <see cref="LayerScorer.Own"/>.</summary>
    public ReadOnlySpan<RoleSums> Sums(int place) => _sums.AsSpan(place * LayerScorer.Reach, LayerScorer.Reach);

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        unchecked
        {
            const ulong Odd = 0x9E3779B97F4A7C15;
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(word);
            ulong hash = (ulong)word.Length;
            while (bytes.Length >= sizeof(ulong))
            {
                hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(bytes)) * Odd, 29);
                bytes = bytes[sizeof(ulong)..];
            }

            foreach (char unit in MemoryMarshal.Cast<byte, char>(bytes))
            {
                hash = BitOperations.RotateLeft((hash ^ unit) * Odd, 29);
            }

            return (hash ^ (hash >> 32)) * Odd;
        }
    }

    private bool Holds(int place, ReadOnlySpan<char> word) =>
        _lengths[place] == word.Length && _texts.AsSpan(place * LongestWord, word.Length).SequenceEqual(word);

    private void Fill(int place, ReadOnlySpan<char> word)
    {
        WordForm form = WordForm.Of(word);
        model.Describe(ref form);
        _forms[place] = form;
        scorer.Own(form, _sums.AsSpan(place * LayerScorer.Reach, LayerScorer.Reach));
    }
}
