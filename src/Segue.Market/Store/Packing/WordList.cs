using System.Runtime.CompilerServices;
using System.Text;

namespace Segue.Market.Store.Packing;

/// <summary>
/// The commonest words of job ads, and the commonest marks between words, each with a number by which <see cref="TextPacker"/> writes it. The list never changes once
/// published, for what is stored goes by it; a better one gets a name of its own.
/// </summary>
internal sealed class WordList
{
    /// <summary>Tokens with a number below this take one byte.</summary>
    public const int Short = 192;

    private const string Resource = "Segue.Market.Store.Packing.words-1.txt";

    private const int ShortBits = 15;

    private static readonly Lazy<WordList> Shared = new(Load);

    private readonly string[] _tokens;
    private readonly int[] _slots;
    private readonly int _mask;

    // Tokens of up to sixteen plain characters are found by these as two numbers, without looking at the token; those that come oftenest stand together.
    private readonly (ulong Low, ulong High)[] _shortTokens;
    private readonly ushort[] _shortSlots = new ushort[1 << ShortBits];

    private WordList(string[] tokens)
    {
        _tokens = tokens;
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)tokens.Length * 4) - 1;
        _slots = new int[_mask + 1];
        Longest = tokens.Max(token => token.Length);
        for (int number = 0; number < tokens.Length; number++)
        {
            int slot = Hash(tokens[number]) & _mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = number + 1;
        }

        _shortTokens = new (ulong Low, ulong High)[tokens.Length];
        for (int number = 0; number < tokens.Length; number++)
        {
            AddShort(tokens[number], number);
        }
    }

    /// <summary>Gets the list, read at first use.</summary>
    public static WordList Instance => Shared.Value;

    /// <summary>Gets how many tokens there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>Gets the length of the longest token.</summary>
    public int Longest { get; }

    /// <summary>The token of a number.</summary>
    public string this[int number] => _tokens[number];

    /// <summary>The number of a token; -1 when it has none.</summary>
    public int Find(ReadOnlySpan<char> token)
    {
        for (int slot = Hash(token) & _mask; _slots[slot] is > 0 and int number; slot = (slot + 1) & _mask)
        {
            if (token.SequenceEqual(_tokens[number - 1]))
            {
                return number - 1;
            }
        }

        return -1;
    }

    /// <summary>The number of a token of at most sixteen plain characters; -1 when it has none.</summary>
    /// <param name="high">Those after the first eight, a byte each, the first in the lowest, nought after the last.</param>
    /// <param name="low">The first eight.</param>
    public int Find(ulong high, ulong low)
    {
        for (int slot = ShortSlot(high, low); _shortSlots[slot] is > 0 and ushort number; slot = (slot + 1) & (_shortSlots.Length - 1))
        {
            if (_shortTokens[number - 1] == (low, high))
            {
                return number - 1;
            }
        }

        return -1;
    }

    /// <summary>Which number such a token has if it is the first of its slot; -1 when it has none for certain. The first half of <see cref="Find(int, ulong, ulong)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Likely(ulong high, ulong low) => _shortSlots[ShortSlot(high, low)] - 1;

    /// <summary>The number of such a token; -1 when it has none.</summary>
    /// <param name="likely">What <see cref="Likely"/> said of it.</param>
    /// <param name="high">Its characters after the first eight.</param>
    /// <param name="low">The first eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int likely, ulong high, ulong low)
    {
        if (likely < 0)
        {
            return likely;
        }

        ref readonly (ulong Low, ulong High) token = ref _shortTokens[likely];
        return token.Low == low && token.High == high ? likely : Find(high, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ShortSlot(ulong high, ulong low) => (int)(unchecked((low ^ (high * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93) >> (64 - ShortBits));

    private void AddShort(string token, int number)
    {
        if (token.Length > TextRun.Short || token.AsSpan().ContainsAnyExceptInRange('\u0001', '\u007F'))
        {
            return;
        }

        (ulong high, ulong low) = (0, 0);
        for (int i = 0; i < token.Length; i++)
        {
            low |= i < 8 ? (ulong)token[i] << (i * 8) : 0;
            high |= i < 8 ? 0 : (ulong)token[i] << ((i - 8) * 8);
        }

        int slot = ShortSlot(high, low);
        while (_shortSlots[slot] != 0)
        {
            slot = (slot + 1) & (_shortSlots.Length - 1);
        }

        _shortTokens[number] = (low, high);
        _shortSlots[slot] = (ushort)(number + 1);
    }

    private static int Hash(ReadOnlySpan<char> token)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (char c in token)
            {
                hash = (hash ^ c) * 16777619;
            }

            return (int)((hash ^ (hash >> 15)) & 0x7FFFFFFF);
        }
    }

    private static WordList Load()
    {
        using Stream stream = typeof(WordList).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the build.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        List<string> tokens = [];
        while (reader.ReadLine() is { } line)
        {
            tokens.Add(line.Contains('\\', StringComparison.Ordinal) ? Plain(line) : line);
        }

        return new WordList([.. tokens]);
    }

    private static string Plain(string line)
    {
        StringBuilder plain = new(line.Length);
        for (int at = 0; at < line.Length; at++)
        {
            plain.Append(line[at] != '\\' ? line[at] : line[++at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        }

        return plain.ToString();
    }
}
