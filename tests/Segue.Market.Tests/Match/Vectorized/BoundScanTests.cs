using FsCheck.Fluent;
using Segue.Market.Match;
using Segue.Market.Match.Vectorized;
using Segue.Testing;

namespace Segue.Market.Tests.Match.Vectorized;

public sealed class BoundScanTests
{
    [Fact]
    public void Find_AnyAds_IsWhatThePlainFormFinds() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from steps in Gen.Choose(0, 20) from tenths in Gen.Choose(0, 1200) select (seed, steps, tenths),
        one =>
        {
            Sample sample = new(one.seed, one.steps * 32);
            ushort[] wide = new ushort[one.steps * 32];
            ushort[] plain = new ushort[one.steps * 32];
            int least = BoundScan.BoundOf(one.tenths);
            int found = BoundScan.Find(sample.Input, least, wide);
            return found == BoundScan.FindPlainly(sample.Input, least, plain) && wide.SequenceEqual(plain);
        });

    [Fact]
    public void Keep_AnyAds_IsWhatThePlainFormKeeps() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from words in Gen.Choose(0, 8) from tenths in Gen.Choose(0, 1200) select (seed, words, tenths),
        one =>
        {
            Random random = new(one.seed);
            byte[] skills = [.. Enumerable.Range(0, one.words * 64).Select(_ => (byte)random.Next(165))];
            byte[] terms = [.. Enumerable.Range(0, one.words * 64).Select(_ => (byte)random.Next(46))];
            ulong[] wide = [.. Enumerable.Range(0, one.words).Select(word => word % 3 == 0 ? 0UL : (ulong)new Random(word + one.seed).NextInt64())];
            ulong[] plain = [.. wide];
            int least = PromiseScan.PromiseOf(one.tenths);
            return PromiseScan.Keep(skills, terms, least, wide) == PromiseScan.KeepPlainly(skills, terms, least, plain)
                && wide.SequenceEqual(plain);
        });

    [Fact]
    public void Keep_ThresholdAtTheScoreOfAllMet_KeepsTheAd() => Properties.Hold(
        from required in Gen.Choose(0, 100) from preferred in Gen.Choose(0, 100) from terms in Gen.Choose(0, 45) select (required, preferred, terms),
        one =>
        {
            int tenths = MatchScore.Required(one.required * 600, one.required) + MatchScore.Preferred(one.preferred * 600, one.preferred) + (10 * one.terms);
            return Keeps(AskedSizes.Required.AllMet, AskedSizes.Preferred.AllMet, one, tenths);
        },
        2000);

    [Fact]
    public void Keep_ThresholdAtTheScoreOfNoneMet_KeepsTheAd() => Properties.Hold(
        from required in Gen.Choose(0, 100) from preferred in Gen.Choose(0, 100) from terms in Gen.Choose(0, 45) select (required, preferred, terms),
        one => Keeps(AskedSizes.Required.NoneMet, AskedSizes.Preferred.NoneMet, one, MatchScore.Required(0, one.required) + MatchScore.Preferred(0, one.preferred) + (10 * one.terms)),
        2000);

    [Fact]
    public void Find_ThresholdAtAnAdsOwnScore_FindsTheAd() => Properties.Hold(
        from required in Gen.Choose(0, 100) from preferred in Gen.Choose(0, 100) from part in Gen.Choose(0, 1000) from terms in Gen.Choose(0, 45) select (required, preferred, part, terms),
        one =>
        {
            int requiredCredit = (int)(one.required * 600L * one.part / 1000);
            int preferredCredit = (int)(one.preferred * 600L * (1000 - one.part) / 1000);
            int tenths = MatchScore.Required(requiredCredit, one.required) + MatchScore.Preferred(preferredCredit, one.preferred) + (10 * one.terms);
            BoundInput input = Sample.Of(requiredCredit, one.required, preferredCredit, one.preferred, one.terms);
            return BoundScan.FindPlainly(input, BoundScan.BoundOf(tenths), new ushort[1]) == 1;
        },
        2000);

    [Fact]
    public void Add_AnyAds_IsWhatThePlainFormAdds() => Properties.Hold(
        from ads in Gen.ArrayOf(Gen.Choose(0, 99)) from credit in Gen.Choose(0, 600) select (ads, credit),
        one =>
        {
            ushort[] ads = [.. one.ads.Distinct().Order().Select(ad => (ushort)ad)];
            ushort[] wide = new ushort[100];
            ushort[] plain = new ushort[100];
            CreditAdder.Add(wide, ads, (ushort)one.credit);
            CreditAdder.AddPlainly(plain, ads, (ushort)one.credit);
            return wide.SequenceEqual(plain);
        });

    [Fact]
    public void Add_AdOutside_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => CreditAdder.Add(new ushort[3], [1, 3], 1));

    [Fact]
    public void Add_PackedPoints_AreWhatThePlainFormAdds() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from groups in Gen.Choose(0, 9) select (seed, groups),
        one =>
        {
            Random random = new(one.seed);
            byte[] table = [.. Enumerable.Range(0, PackedPoints.Kinds).Select(_ => (byte)random.Next(21))];
            int[] kinds = [.. Enumerable.Range(0, one.groups * 64).Select(_ => random.Next(PackedPoints.Kinds))];
            byte[] packed = new byte[kinds.Length / 2];
            for (int ad = 0; ad < kinds.Length; ad++)
            {
                PackedPoints.Set(packed, ad, kinds[ad]);
            }

            byte[] wide = [.. Enumerable.Range(0, kinds.Length).Select(ad => (byte)(ad % 25))];
            byte[] plain = [.. wide];
            PackedPoints.Add(packed, table, wide);
            PackedPoints.AddPlainly(packed, table, plain);
            return wide.SequenceEqual(plain) && plain.Select((points, ad) => points - (ad % 25)).SequenceEqual(kinds.Select(kind => (int)table[kind]));
        });

    private static bool Keeps(byte[] requiredMet, byte[] preferredMet, (int Required, int Preferred, int Terms) ad, int tenths)
    {
        int skills = requiredMet[AskedSizes.Required.SizeOf(ad.Required)] + preferredMet[AskedSizes.Preferred.SizeOf(ad.Preferred)];
        return skills + (2 * ad.Terms) < 256 && PromiseScan.KeepPlainly(new[] { (byte)skills }, new[] { (byte)ad.Terms }, PromiseScan.PromiseOf(tenths), [1UL]) == 1;
    }

    private sealed class Sample(int seed, int count)
    {
        private readonly ushort[][] _credits = Make(new Random(seed), count);
        private readonly byte[][] _bytes = MakeBytes(new Random(seed + 1), count);

        public BoundInput Input => new(_credits[0], _credits[1], _bytes[0], _bytes[1], _bytes[2]);

        public static BoundInput Of(int requiredCredit, int required, int preferredCredit, int preferred, int terms) => new(
            new[] { (ushort)(requiredCredit + MatchScore.UnnamedCredit) },
            new[] { (ushort)(preferredCredit + MatchScore.UnnamedCredit) },
            new[] { AskedSizes.Required.SizeOf(required) },
            new[] { AskedSizes.Preferred.SizeOf(preferred) },
            new[] { (byte)terms });

        private static ushort[][] Make(Random random, int count) => [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, count).Select(_ => (ushort)random.Next(40_000)).ToArray())];

        private static byte[][] MakeBytes(Random random, int count) =>
            [.. new[] { 32, 16, 46 }.Select(most => Enumerable.Range(0, count).Select(_ => (byte)random.Next(most)).ToArray())];
    }
}
