namespace Segue.Testing;

/// <summary>A clock moved by hand: timers up to a length fire at once and move it, longer ones only when it is moved past them.</summary>
internal sealed class HandTime(DateTimeOffset start, TimeSpan atOnce) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _pending = [];
    private DateTimeOffset _now = start;

    /// <summary>Gets the pauses that passed at once.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>Moves the clock, and fires what is due.</summary>
    public void Advance(TimeSpan span)
    {
        Pending[] due;
        lock (_gate)
        {
            _now += span;
            due = [.. _pending.Where(timer => timer.Due <= _now)];
            _pending.RemoveAll(due.Contains);
        }

        foreach (Pending timer in due)
        {
            timer.Fire();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            Pending timer = new(this, () => callback(state), dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : _now + dueTime);
            if (dueTime >= TimeSpan.Zero && dueTime <= atOnce)
            {
                _now += dueTime;
                Pauses.Add(dueTime);
                ThreadPool.QueueUserWorkItem(_ => timer.Fire());
            }
            else
            {
                _pending.Add(timer);
            }

            return timer;
        }
    }

    private sealed class Pending(HandTime time, Action fire, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = due;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                Due = dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : time._now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                time._pending.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
