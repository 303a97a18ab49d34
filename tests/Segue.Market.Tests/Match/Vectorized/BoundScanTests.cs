using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using FsCheck.Fluent;
using Segue.Market.Match;
using Segue.Market.Match.Vectorized;
using Segue.Testing;

namespace Segue.Market.Tests.Match.Vectorized;

public sealed class BoundScanTests
{
    [Fact]
    public void Find_AnyBounds_IsWhatThePlainFormFinds() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from steps in Gen.Choose(0, 20) from least in Gen.Choose(0, 255) select (seed, steps, least),
        one =>
        {
            byte[] bounds = Bytes(one.seed, one.steps * 32, 256);
            ushort[] wide = new ushort[bounds.Length];
            ushort[] plain = new ushort[bounds.Length];
            return BoundScan.Find(bounds, (byte)one.least, wide) == BoundScan.FindPlainly(bounds, (byte)one.least, plain) && wide.SequenceEqual(plain);
        });

    [Fact]
    public void Fill_AnyBlock_IsWhatThePlainFormWrites() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from wishes in Gen.Choose(0, 4) from block in Gen.Choose(0, 1) select (seed, wishes, block),
        one =>
        {
            byte[] sizes = Sizes(one.seed);
            PointColumn[] points = [.. Enumerable.Range(0, one.wishes).Select(wish => new PointColumn(Bytes(one.seed + wish, MatchBlock.Size, 256), Bytes(wish, PackedPoints.Kinds, 12)))];
            byte[] wide = new byte[MatchBlock.Size];
            byte[] plain = new byte[MatchBlock.Size];
            BoundStart.Fill(wide, sizes, points, one.block * MatchBlock.Size);
            BoundStart.FillPlainly(plain, sizes, points, one.block * MatchBlock.Size);
            return wide.SequenceEqual(plain);
        },
        20);

    [Fact]
    public void AddMasks_AnyMasks_IsWhatThePlainFormAdds() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from masks in Gen.Choose(0, 6) select (seed, masks),
        one =>
        {
            byte[] sizes = Sizes(one.seed);
            Random random = new(one.seed);
            ulong[] words = [.. Enumerable.Range(0, one.masks * AdMask.Words).Select(_ => (ulong)random.NextInt64() << random.Next(2))];
            ChosenMask[] chosen = [.. Enumerable.Range(0, one.masks).Select(mask => new ChosenMask(mask * AdMask.Words, SizeBounds.Of(mask % 2 == 0, 300 + (100 * (mask / 3)))))];
            byte[] plain = new byte[MatchBlock.Size];
            BoundAdder.AddPlainly(plain, sizes, words, chosen);
            return Forms(sizes, words, chosen).All(bounds => bounds.SequenceEqual(plain));
        },
        20);

    [Fact]
    public void AddList_AnyAds_BringsEachWhatItsSizeBrings() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from ads in Gen.Choose(0, MatchBlock.Size - 1).ArrayOf() from credit in Gen.Choose(0, MatchScore.Full) select (seed, ads, credit),
        one =>
        {
            byte[] sizes = Sizes(one.seed);
            SizeBounds brings = SizeBounds.Of(preferred: false, one.credit);
            ushort[] ads = [.. one.ads.Distinct().Select(ad => (ushort)ad)];
            byte[] bounds = new byte[MatchBlock.Size];
            BoundAdder.AddList(bounds, sizes, ads, brings);
            return bounds.Index().All(bound => bound.Item == (ads.Contains((ushort)bound.Index) ? brings.Packed[sizes[bound.Index]] : 0));
        },
        20);

    [Fact]
    public void Set_EachAd_HasAPlaceOfItsOwn()
    {
        ulong[] mask = new ulong[AdMask.Words];
        for (int ad = 0; ad < MatchBlock.Size; ad++)
        {
            Assert.False(AdMask.Has(mask, ad));
            AdMask.Set(mask, ad);
            Assert.True(AdMask.Has(mask, ad));
        }
    }

    [Fact]
    public void Points_SetForEachAd_AreThere()
    {
        byte[] kinds = Bytes(1, 640, PackedPoints.Kinds);
        byte[] packed = new byte[kinds.Length / 2];
        for (int ad = 0; ad < kinds.Length; ad++)
        {
            PackedPoints.Set(packed, ad, kinds[ad]);
        }

        Assert.Equal(kinds, Enumerable.Range(0, kinds.Length).Select(ad => (byte)PackedPoints.Get(packed, ad)));
    }

    [Fact]
    public void AddMasks_MaskOutside_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BoundAdder.AddMasks(new byte[MatchBlock.Size], new byte[MatchBlock.Size], new ulong[AdMask.Words], [new ChosenMask(1, SizeBounds.NoneMet)]));

    private static byte[] Bytes(int seed, int count, int most)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(most))];
    }

    private static byte[] Sizes(int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, MatchBlock.Size).Select(_ => AskedSizes.Pack(random.Next(110), random.Next(40)))];
    }

    // By each way that the machine can.
    private static IEnumerable<byte[]> Forms(byte[] sizes, ulong[] words, ChosenMask[] chosen)
    {
        byte[] bounds = new byte[MatchBlock.Size];
        BoundAdder.AddMasks(bounds, sizes, words, chosen);
        yield return bounds;
        if (Avx2.IsSupported)
        {
            byte[] wide = new byte[MatchBlock.Size];
            BoundAdder.AddWide(ref wide[0], ref sizes[0], ref MemoryMarshal.GetArrayDataReference(words), chosen);
            yield return wide;
        }
    }
}
