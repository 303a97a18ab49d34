using Segue.Planning.Replanning;
using Segue.Planning.Tests.Calendar;

namespace Segue.Planning.Tests.Replanning;

public sealed class BlockIdentityTests
{
    private static readonly DateOnly Monday = SmallPlan.From;

    [Fact]
    public void Carry_MovedBlock_KeepsItsIdWithTheNextSequence()
    {
        StudyBlock old = SmallPlan.Block("plan-1-book-1", Monday, sequence: 2);

        StudyBlock now = Assert.Single(BlockIdentity.Carry("plan-1", [old], [new Placed("book", Monday.AddDays(2), old.Start, 120)]));

        Assert.Equal(old with { Day = Monday.AddDays(2), Sequence = 3 }, now);
    }

    [Fact]
    public void Carry_OneOfTwoMoved_LeavesTheOtherAlone()
    {
        StudyBlock[] old = [SmallPlan.Block("plan-1-book-1", Monday), SmallPlan.Block("plan-1-book-2", Monday.AddDays(1))];

        List<StudyBlock> now = BlockIdentity.Carry("plan-1", old, [new Placed("book", Monday.AddDays(1), old[1].Start, 120), new Placed("book", Monday.AddDays(3), old[1].Start, 120)]);

        Assert.Equal([old[1], old[0] with { Day = Monday.AddDays(3), Sequence = 1 }], now);
    }

    [Fact]
    public void Carry_NewBlock_NeverTakesAnIdThatWasUsed()
    {
        StudyBlock[] old = [SmallPlan.Block("plan-1-book-1", Monday) with { Past = true }, SmallPlan.Block("plan-1-book-2", Monday, cancelled: true)];

        List<StudyBlock> now = BlockIdentity.Carry("plan-1", old, [new Placed("book", Monday.AddDays(1), new TimeOnly(19, 0), 60)]);

        Assert.Equal(3, now.Count);
        Assert.Equal(("plan-1-book-3", 0), (now[2].Uid, now[2].Sequence));
    }

    [Fact]
    public void Carry_LostReview_IsCancelledAndNotMadeUp()
    {
        StudyBlock old = SmallPlan.Block("plan-1-review-1", Monday, resource: null);

        List<StudyBlock> now = BlockIdentity.Carry("plan-1", [old], [new Placed(null, Monday.AddDays(7), old.Start, 120)]);

        Assert.Equal([(true, 1), (false, 0)], now.Select(block => (block.Cancelled, block.Sequence)));
    }
}
