using System.Numerics;
using System.Runtime.CompilerServices;
using Segue.Market.Store.Packing;

namespace Segue.Market.Store.Copies;

/// <summary>
/// Makes numbers of a text's words from its runs: letters and digits, and <c>+</c> and <c>#</c> after some (C++, C#), capitals and small letters the same. Stored sketches and keys are
/// made of these numbers, so a change of them is another <see cref="TextSketch.Form"/>.
/// </summary>
/// <param name="words">Where the numbers go.</param>
internal ref struct WordHasher(List<uint> words)
{
    private const uint Prime = 16777619;

    private uint _word;
    private bool _open;

    /// <summary>Takes the next run.</summary>
    public void Take(in TextRun run, ReadOnlySpan<char> letters)
    {
        if (!run.IsWord)
        {
            Between(letters);
        }
        else if (run.IsShort)
        {
            Take(run.FoldedHigh, run.FoldedLow);
        }
        else
        {
            Add(Spelt(letters));
        }
    }

    /// <summary>Takes a run of at most sixteen plain letters and digits.</summary>
    /// <param name="high">The small letters after the first eight, a byte each.</param>
    /// <param name="low">The first eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(ulong high, ulong low) => Add(Mixed(high, low));

    /// <summary>Takes a run of what is no letter and no digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Between(ReadOnlySpan<char> marks)
    {
        if (_open && marks[0] is ('+' or '#'))
        {
            Extend(marks);
        }
        else
        {
            End();
        }
    }

    /// <summary>Ends the last word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End()
    {
        if (_open)
        {
            words.Add(_word);
            _open = false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(uint number)
    {
        _word = _open ? unchecked((_word ^ number) * Prime) : number;
        _open = true;
    }

    private void Extend(ReadOnlySpan<char> marks)
    {
        foreach (char c in marks)
        {
            if (c is not ('+' or '#'))
            {
                End();
                return;
            }

            _word = unchecked((_word ^ c) * Prime);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mixed(ulong high, ulong low)
    {
        unchecked
        {
            ulong mixed = (low * 0x9E3779B97F4A7C15) ^ (BitOperations.RotateLeft(high, 32) * 0xC2B2AE3D27D4EB4F);
            mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
            return (uint)(mixed >> 32);
        }
    }

    private static uint Spelt(ReadOnlySpan<char> letters)
    {
        uint hash = 2166136261;
        foreach (char c in letters)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(c)) * Prime);
        }

        return hash;
    }
}
