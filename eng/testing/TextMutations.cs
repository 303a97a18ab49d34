using System.Text;

namespace Segue.Testing;

/// <summary>Spoils texts in ways that a seed repeats.</summary>
internal static class TextMutations
{
    /// <summary>A copy of <paramref name="seed"/> with up to <paramref name="most"/> pieces put in, taken out, moved or replaced by any letter at all.</summary>
    public static string Of(string seed, string[] inserts, Random random, int most = 30)
    {
        StringBuilder text = new(seed);
        for (int times = random.Next(1, most); times > 0; times--)
        {
            int at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0: text.Insert(at, inserts[random.Next(inserts.Length)]); break;
                case 1: text.Remove(at, Math.Min(random.Next(20), text.Length - at)); break;
                case 2: text.Insert(at, (char)random.Next(char.MaxValue)); break;
                default: text.Insert(at, seed.AsSpan(random.Next(seed.Length / 2), Math.Min(40, seed.Length / 2))); break;
            }
        }

        return text.ToString();
    }

    /// <summary>A copy of <paramref name="seed"/> with bytes changed, taken out and doubled.</summary>
    public static byte[] Of(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        for (int times = random.Next(1, 40); times > 0 && bytes.Count > 1; times--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(200), bytes.Count - at)); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at))); break;
            }
        }

        return [.. bytes];
    }
}
