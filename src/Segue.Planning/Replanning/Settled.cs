namespace Segue.Planning.Replanning;

/// <summary>
/// A plan with its past settled: each block before today was used or was not. What a learner says counts; of what nobody speaks, a block whose
/// day is over counts as done as planned unless it lies in lost time.
/// </summary>
internal sealed class Settled
{
    private readonly Dictionary<string, PlanItem> _items;
    private readonly List<StudyBlock> _blocks;

    // Up to which day a learner's own words stand for a resource, so that silence is not counted on top of them.
    private readonly Dictionary<string, DateOnly> _spoken = new(StringComparer.Ordinal);
    private readonly List<Progress> _asPlanned = [];

    private Settled(Plan plan)
    {
        _items = plan.Items.ToDictionary(item => item.Resource, StringComparer.Ordinal);
        _blocks = [.. plan.Blocks];
    }

    /// <summary>The items with hours and state brought up to date, in the plan's order.</summary>
    public IReadOnlyList<PlanItem> Items { get; private set; } = [];

    /// <summary>The plan's blocks; those behind the learner are marked as past, missed ones are not.</summary>
    public IReadOnlyList<StudyBlock> Blocks => _blocks;

    /// <summary>What silence was counted as.</summary>
    public IReadOnlyList<Progress> AsPlanned => _asPlanned;

    public static Settled Of(ReplanInput input)
    {
        Settled settled = new(input.Plan);
        foreach (LostTime lost in input.Lost)
        {
            settled.Lose(lost);
        }

        LostTime[] all = [.. input.Plan.Lost, .. input.Lost];
        foreach (Progress said in input.Progress.OrderBy(one => one.On))
        {
            settled.Say(said, input.Today, all);
        }

        settled.CountSilence(input.Today, all);
        settled.Items = [.. input.Plan.Items.Select(item => settled.Closed(settled._items[item.Resource], input.Today))];
        return settled;
    }

    // Time said to be lost was not used: what silence counted is taken back, what the learner said was done stays done.
    private void Lose(LostTime lost)
    {
        for (int index = 0; index < _blocks.Count; index++)
        {
            StudyBlock block = _blocks[index];
            int minutes = Covered(block, [lost]);
            if (minutes > 0 && block is { Past: true, Resource: { } resource } && _items.TryGetValue(resource, out PlanItem? item) && !item.Told && item.Assumed > 0)
            {
                double back = Math.Min(item.Assumed, minutes / 60.0);
                double done = item.DoneHours - back;
                _items[resource] = item with { DoneHours = done, Assumed = item.Assumed - back, State = done > 0 ? ItemState.Started : ItemState.Planned };
                _blocks[index] = block with { Past = back * 60 < block.Minutes };
            }
        }
    }

    private void Say(Progress said, DateOnly today, LostTime[] lost)
    {
        if (!_items.TryGetValue(said.Resource, out PlanItem? item) || item.Told)
        {
            return;
        }

        _spoken[said.Resource] = said.On;
        if (said.Hours is not { } hours)
        {
            double counted = Use(said.Resource, block => block.Day <= said.On, int.MaxValue, lost);
            _items[said.Resource] = item with { State = ItemState.Done, Told = true, DoneHours = item.DoneHours + counted, Start = said.On < item.Start ? said.On : item.Start, End = said.On };
            return;
        }

        Use(said.Resource, block => block.Day <= said.On && block.Day <= today, (int)Math.Round(hours * 60), []);
        _items[said.Resource] = item with { State = ItemState.Started, DoneHours = Math.Max(0, item.DoneHours - item.Assumed) + hours, Assumed = 0 };
    }

    private void CountSilence(DateOnly today, LostTime[] lost)
    {
        foreach (string resource in _items.Keys.Order(StringComparer.Ordinal).ToList())
        {
            DateOnly from = _spoken.TryGetValue(resource, out DateOnly spoken) ? spoken : DateOnly.MinValue;
            bool Silent(StudyBlock block) => block.Day < today && block.Day > from && Covered(block, lost) < block.Minutes;
            DateOnly? last = _blocks.Where(block => block.Ahead && block.Resource == resource && Silent(block)).Select(block => (DateOnly?)block.Day).Max();
            double hours = Use(resource, Silent, int.MaxValue, lost);
            if (hours > 0 && last is { } on && _items[resource] is { State: not ItemState.Done } item)
            {
                _items[resource] = item with { State = ItemState.Started, DoneHours = item.DoneHours + hours, Assumed = item.Assumed + hours };
                _asPlanned.Add(new Progress(resource, on, hours));
            }
        }

        for (int index = 0; index < _blocks.Count; index++)
        {
            StudyBlock block = _blocks[index];
            if (block is { Resource: null, Ahead: true } && block.Day < today && Covered(block, lost) == 0)
            {
                _blocks[index] = block with { Past = true };
            }
        }
    }

    // Marks the resource's blocks as past, in order of time, until the minutes are used up; a block used in part is past. Gives the hours marked, lost ones left out.
    private double Use(string resource, Func<StudyBlock, bool> which, int minutes, LostTime[] lost)
    {
        double hours = 0;
        for (int index = 0; index < _blocks.Count && minutes > 0; index++)
        {
            StudyBlock block = _blocks[index];
            if (block.Ahead && block.Resource == resource && which(block) && Covered(block, lost) < block.Minutes)
            {
                _blocks[index] = block with { Past = true };
                hours += (block.Minutes - Covered(block, lost)) / 60.0;
                minutes -= block.Minutes;
            }
        }

        return hours;
    }

    private PlanItem Closed(PlanItem item, DateOnly today)
    {
        if (item.State != ItemState.Started || item.MinutesLeft > 0)
        {
            return item;
        }

        DateOnly end = _spoken.TryGetValue(item.Resource, out DateOnly spoken) ? spoken : item.End < today ? item.End : today;
        return item with { State = ItemState.Done, End = end < item.Start ? item.Start : end };
    }

    // The block's minutes that lie in lost time.
    private static int Covered(StudyBlock block, LostTime[] lost) =>
        30 * Enumerable.Range(0, block.Minutes / 30).Count(half => Array.Exists(lost, one => one.Covers(block.Day, block.Start.AddMinutes(half * 30))));
}
