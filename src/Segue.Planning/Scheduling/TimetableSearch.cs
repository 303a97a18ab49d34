namespace Segue.Planning.Scheduling;

/// <summary>
/// Looks for a cheap timetable by changing the order of tasks, step by step: what is cheaper is kept, what is dearer is kept less and less often
/// (simulated annealing). The same seed and number of steps give the same timetable; a time limit may be given instead.
/// </summary>
internal sealed class TimetableSearch
{
    private const int Rounds = 3;
    private const double Coldest = 0.002;

    private readonly TimetableProblem _problem;
    private readonly Random _random;
    private readonly int[] _wait;
    private int[] _order;
    private Timetable _now;
    private Timetable _trial;

    public TimetableSearch(TimetableProblem problem, int seed)
    {
        _problem = problem;
        _random = new Random(seed);
        _wait = new int[problem.Tasks.Length];
        (_now, _trial) = (new Timetable(problem), new Timetable(problem));
        _order = ByDate();
        _now.Fill(_order, _wait, 0, null, double.PositiveInfinity);
        int[] byWeight = ByWeight();
        _trial.Fill(byWeight, _wait, 0, null, double.PositiveInfinity);
        if (_trial.Cost < _now.Cost)
        {
            (_order, _now, _trial) = (byWeight, _trial, _now);
        }
    }

    /// <summary>The timetable the search stands at; after <see cref="Run"/> the best it has met.</summary>
    public Timetable Best => _now;

    /// <summary>Steps made so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Moves what misses its date, or something before it, forward in the order for as long as dates are missed and steps are left; keeps only what is cheaper.</summary>
    public void MeetDates(long steps)
    {
        for (long step = 0; step < steps && _now.Misses > 0; step++, Steps++)
        {
            int[] missed = [.. Enumerable.Range(0, _order.Length).Where(task => _now.End(task) > _problem.Tasks[task].Due)];
            int task = missed[_random.Next(missed.Length)];
            while (_problem.Tasks[task].After is { Length: > 0 } after && _random.Next(2) == 0)
            {
                task = after[_random.Next(after.Length)];
            }

            int from = Array.IndexOf(_order, task);
            if (from > 0)
            {
                Shift(from, _random.Next(from), swap: false, _now.Cost);
            }
        }
    }

    /// <summary>Searches for a number of steps, or until the share of the time that is gone reaches 1.</summary>
    /// <param name="steps">Most steps.</param>
    /// <param name="gone">Says what part of the time is gone, 0 to 1; null when only steps count.</param>
    public void Run(long steps, Func<double>? gone = null)
    {
        if (_problem.Tasks.Length < 2)
        {
            return;
        }

        MeetDates(steps);
        (int[] order, int[] wait, double cost) = ([.. _order], [.. _wait], _now.Cost);
        int round = 0;
        double share = 0;
        double heat = 0;
        double hottest = Hottest();
        for (long step = 0; step < steps && share < 1; step++, Steps++)
        {
            if ((step & 31) == 0)
            {
                share = Math.Max((double)step / steps, gone?.Invoke() ?? 0);
                if ((int)(share * Rounds) > round)
                {
                    round = (int)(share * Rounds);
                    Restore(order, wait);
                }

                heat = hottest * Math.Pow(0.4, round) * Math.Pow(Coldest, (share * Rounds) - round);
            }

            Step(heat);
            if (_now.Cost < cost - 1e-9)
            {
                cost = _now.Cost;
                _order.CopyTo(order, 0);
                _wait.CopyTo(wait, 0);
            }
        }

        Restore(order, wait);
    }

    private void Restore(int[] order, int[] wait)
    {
        order.CopyTo(_order, 0);
        wait.CopyTo(_wait, 0);
        _now.Fill(_order, _wait, 0, null, double.PositiveInfinity);
    }

    // A tenth of what a task costs on average, for the first and hottest round.
    private double Hottest() => (double.IsPositiveInfinity(_now.Cost) ? _problem.Tasks.Sum(task => task.Weight) * 100 : _now.Cost) * 0.1 / _problem.Tasks.Length;

    private void Step(double heat)
    {
        double limit = _now.Cost - (heat * Math.Log(1 - _random.NextDouble()));
        int kind = _random.Next(10);
        if (kind >= 8)
        {
            Hold(limit);
            return;
        }

        int count = _order.Length;
        int from = _random.Next(count);
        int reach = _random.Next(5) == 0 ? count : Math.Max(4, count / 8);
        int to = Math.Clamp(from + _random.Next(-reach, reach + 1), 0, count - 1);
        if (from != to)
        {
            Shift(from, to, swap: kind < 3, limit);
        }
    }

    // Moves a task to another place in the order, or lets two change places.
    private void Shift(int from, int to, bool swap, double limit)
    {
        int touched = Math.Min(Touched(_order[from], to < from), swap ? Touched(_order[to], from < to) : int.MaxValue);
        Change(from, to, swap);
        _trial.Fill(_order, _wait, touched, _now, limit);
        if (_trial.Cost <= limit)
        {
            (_now, _trial) = (_trial, _now);
        }
        else
        {
            Change(to, from, swap);
        }
    }

    // Work that goes on over windows may be in hand, and so keep something else out, before it is begun.
    private int Touched(int task, bool sooner) => sooner || !_problem.Whole ? _now.Ready(task) : _now.FirstWindow(task);

    private void Change(int from, int to, bool swap)
    {
        if (swap)
        {
            (_order[from], _order[to]) = (_order[to], _order[from]);
            return;
        }

        int task = _order[from];
        int step = from < to ? 1 : -1;
        for (int place = from; place != to; place += step)
        {
            _order[place] = _order[place + step];
        }

        _order[to] = task;
    }

    // Holds a task back for some half-hours, so that another can have its place, or holds it back no more.
    private void Hold(double limit)
    {
        int task = _random.Next(_order.Length);
        int before = _wait[task];
        _wait[task] = before > 0 && _random.Next(2) == 0 ? 0 : _now.Start(task) + _random.Next(1, (4 * _problem.UsualWindow) + 1);
        _trial.Fill(_order, _wait, _now.Ready(task), _now, limit);
        if (_trial.Cost <= limit)
        {
            (_now, _trial) = (_trial, _now);
        }
        else
        {
            _wait[task] = before;
        }
    }

    // What weighs most for its length first; what comes after a task counts with it by half.
    private int[] ByWeight()
    {
        double[] worth = [.. _problem.Tasks.Select((task, number) => (task.Weight + (0.5 * _problem.Later[number].Sum(later => _problem.Tasks[later].Weight))) * (task.Project ? 2 : 1) / task.Length)];
        return [.. Enumerable.Range(0, worth.Length).OrderByDescending(task => worth[task]).ThenBy(task => task)];
    }

    // What has to be finished first, itself or something after it, first.
    private int[] ByDate()
    {
        int[] due = [.. _problem.Tasks.Select(task => task.Due)];
        for (int round = 0; round < due.Length; round++)
        {
            for (int task = 0; task < due.Length; task++)
            {
                foreach (int later in _problem.Later[task].Where(later => due[later] != int.MaxValue))
                {
                    due[task] = Math.Min(due[task], due[later] - _problem.Tasks[later].Length);
                }
            }
        }

        return [.. ByWeight().OrderBy(task => due[task])];
    }
}
