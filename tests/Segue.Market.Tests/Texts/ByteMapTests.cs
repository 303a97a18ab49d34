using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Texts.Vectorized;

namespace Segue.Market.Tests.Texts;

public sealed class ByteMapTests
{
    [Fact]
    public void Mark_AnyBytesFromAnyBit_IsAsInPlainCode() => Prop.ForAll(Maps().ToArbitrary(), map =>
    {
        ulong[] fast = new ulong[20];
        ulong[] plain = new ulong[20];
        ByteMap.Mark(map.Bytes, fast, map.First);
        ByteMap.MarkPlainly(map.Bytes, plain, map.First);

        Assert.Equal(plain, fast);
        Assert.Equal(map.Bytes.Where(one => one != 0).Count(), fast.Sum(word => System.Numerics.BitOperations.PopCount(word)));
        Assert.Equal(map.Bytes.Append((byte)0).Max(), ByteMap.Most(map.Bytes));
    }).QuickCheckThrowOnFailure();

    private static Gen<(byte[] Bytes, int First)> Maps() =>
        from length in Gen.Choose(0, 400)
        from bytes in Gen.Choose(-200, 255).Select(value => (byte)Math.Max(0, value)).ArrayOf(length)
        from first in Gen.Elements(0, 0, 64, 128, 3, 77)
        select (bytes, first);
}
