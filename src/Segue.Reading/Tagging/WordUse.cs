namespace Segue.Reading.Tagging;

/// <summary>How words are used in unlabelled ads, in nine bits for each: how common, how often with a capital, in a list, and after a word that asks for it.</summary>
internal static class WordUse
{
    /// <summary>Packs the four shares into bits 0-2, 3-4, 5-6 and 7-8.</summary>
    public static ushort Pack(int count, int capital, int listed, int asked)
    {
        int common = Math.Clamp((int)Math.Log2(count / 2.0), 0, 14) / 2;
        return (ushort)(common | (Step(capital, count, 0.1, 0.4, 0.8) << 3) | (Step(listed, count, 0.1, 0.25, 0.5) << 5) | (Step(asked, count, 0.03, 0.1, 0.25) << 7));
    }

    private static int Step(int part, int all, double low, double middle, double high)
    {
        double share = part / (double)all;
        return share < low ? 0 : share < middle ? 1 : share < high ? 2 : 3;
    }
}
