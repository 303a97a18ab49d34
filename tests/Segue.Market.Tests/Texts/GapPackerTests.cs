using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Texts;
using Segue.Market.Texts.Vectorized;

namespace Segue.Market.Tests.Texts;

public sealed class GapPackerTests
{
    [Fact]
    public void Unpack_AnyGaps_AreWhatWasPackedAndAsInPlainCode() =>
        Prop.ForAll(Gen.Choose(0, 22).SelectMany(bits => Gen.Choose(0, (1 << bits) - 1).ArrayOf(PostingBlock.Full)).ToArbitrary(), gaps => Check(gaps)).QuickCheckThrowOnFailure();

    [Fact]
    public void Unpack_OneHugeGap_IsWhatWasPacked()
    {
        int[] gaps = new int[PostingBlock.Full];
        gaps[77] = int.MaxValue - 1000;
        Check(gaps);
    }

    private static void Check(int[] gaps)
    {
        int[] numbers = new int[PostingBlock.Full];
        int before = -1;
        for (int i = 0; i < gaps.Length; i++)
        {
            numbers[i] = before = before + 1 + gaps[i];
        }

        byte[] packed = new byte[4 * PostingBlock.Full];
        int width = GapPacker.Pack(numbers, -1, packed);
        (int[] fast, int[] plain) = (new int[PostingBlock.Full], new int[PostingBlock.Full]);
        GapPacker.Unpack(packed, width, -1, fast);
        GapPacker.UnpackPlainly(packed, width, -1, plain);

        Assert.Equal(numbers, fast);
        Assert.Equal(numbers, plain);
    }
}
