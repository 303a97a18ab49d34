using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Index;

namespace Segue.Market.Tests.Index;

public sealed class OrdinalSetTests
{
    [Fact]
    public void Operations_AnySets_AreThoseOfPlainSets() =>
        Prop.ForAll(Sets().ToArbitrary(), sets =>
        {
            (HashSet<int> left, HashSet<int> right) = ([.. sets.Left], [.. sets.Right]);

            Assert.Equal(left.Intersect(right).Order(), Of(left, sets.Length).And(Of(right, sets.Length)).Ordinals());
            Assert.Equal(left.Union(right).Order(), Of(left, sets.Length).Or(Of(right, sets.Length)).Ordinals());
            Assert.Equal(left.Except(right).Order(), Of(left, sets.Length).AndNot(Of(right, sets.Length)).Ordinals());
            Assert.Equal((left.Count, left.Count == 0), (Of(left, sets.Length).Count, Of(left, sets.Length).IsEmpty));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Fill_AnyLength_HoldsEachOrdinalAndNoMore(int length)
    {
        OrdinalSet all = new OrdinalSet(length).Fill();

        Assert.Equal(Enumerable.Range(0, length), all.Ordinals());
        Assert.Equal(length, all.Count);
    }

    [Fact]
    public void Copy_Changed_LeavesTheFirstAlone()
    {
        OrdinalSet set = Of([1, 5], 10);
        OrdinalSet copy = set.Copy();
        copy.Remove(5);

        Assert.Equal((true, false, 2), (set[5], copy[5], set.Count));
    }

    private static OrdinalSet Of(IEnumerable<int> ordinals, int length)
    {
        OrdinalSet set = new(length);
        set.Add([.. ordinals]);
        return set;
    }

    private static Gen<(int Length, int[] Left, int[] Right)> Sets() =>
        from length in Gen.Choose(1, 700)
        from left in Gen.Choose(0, length - 1).ArrayOf()
        from right in Gen.Choose(0, length - 1).ArrayOf()
        select (length, left, right);
}
