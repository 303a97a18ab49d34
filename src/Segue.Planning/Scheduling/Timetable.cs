namespace Segue.Planning.Scheduling;

/// <summary>A stretch of work on one task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Window">The window it lies in.</param>
/// <param name="Offset">Half-hours after the window's start.</param>
/// <param name="Length">Half-hours.</param>
internal readonly record struct TimetablePiece(int Task, int Window, int Offset, int Length);

/// <summary>
/// A timetable made from an order of tasks: window after window is filled with the first in the order that can be done then. A change of the order
/// is worked out from the first window on that it can touch; what lies before is taken over.
/// </summary>
internal sealed class Timetable
{
    private readonly TimetableProblem _problem;
    private readonly int[] _left;
    private readonly int[] _pending;
    private readonly int[] _ready;
    private readonly int[] _firstWindow;
    private readonly int[] _start;
    private readonly int[] _end;
    private readonly int[] _topicEnd;
    private readonly int[] _next;
    private readonly int[] _hand;
    private readonly List<TimetablePiece> _pieces = [];
    private int _last;
    private int _undone;
    private double _undoneWeight;
    private int _firstProject;

    public Timetable(TimetableProblem problem)
    {
        _problem = problem;
        int count = problem.Tasks.Length;
        (_left, _pending, _ready, _firstWindow, _start, _end, _next) = (new int[count], new int[count], new int[count], new int[count], new int[count], new int[count], new int[count + 1]);
        _topicEnd = new int[problem.Topics];
        _hand = new int[Math.Max(1, problem.MostOpen)];
    }

    /// <summary>What it costs; infinite when not everything found a place, or when it was given up as dearer than asked for.</summary>
    public double Cost { get; private set; } = double.PositiveInfinity;

    /// <summary>Tasks that miss their date.</summary>
    public int Misses { get; private set; }

    /// <summary>The work in order of time.</summary>
    public IReadOnlyList<TimetablePiece> Pieces => _pieces;

    /// <summary>The position at which a task is finished.</summary>
    public int End(int task) => _end[task];

    /// <summary>The position at which a task begins.</summary>
    public int Start(int task) => _start[task];

    /// <summary>The window in which a task begins.</summary>
    public int FirstWindow(int task) => _firstWindow[task];

    /// <summary>The first window in which everything before a task is finished.</summary>
    public int Ready(int task) => _ready[task];

    /// <summary>Fills the windows from <paramref name="from"/> on; those before it as in the other timetable.</summary>
    /// <param name="order">Tasks, the most urgent first.</param>
    /// <param name="wait">By task: the first position it may take; all 0 unless the search holds something back.</param>
    /// <param name="from">The first window that may differ.</param>
    /// <param name="other">What it is taken over from; null when <paramref name="from"/> is 0.</param>
    /// <param name="limit">Given up when it becomes dearer than this.</param>
    public void Fill(int[] order, int[] wait, int from, Timetable? other, double limit)
    {
        Begin(order);
        for (int piece = 0; other is not null && piece < other._pieces.Count && other._pieces[piece].Window < from; piece++)
        {
            Take(other._pieces[piece]);
        }

        Unlink();
        for (int window = from; window < _problem.Windows.Length && _undone > 0; window++)
        {
            if (Cost + (_undoneWeight * _problem.Windows[window].Start) > limit)
            {
                Cost = double.PositiveInfinity;
                return;
            }

            Fill(window, wait);
        }

        Cost = _undone > 0 ? double.PositiveInfinity : Cost + (_problem.Costs.Project * Math.Max(0, (_firstProject == int.MaxValue ? 0 : _firstProject) - _problem.Costs.ProjectBy));
    }

    private void Begin(int[] order)
    {
        int count = order.Length;
        _pieces.Clear();
        Array.Clear(_ready);
        Array.Fill(_topicEnd, int.MinValue / 2);
        (Cost, Misses, _last, _undone, _undoneWeight, _firstProject) = (0, 0, -1, count, 0, int.MaxValue);
        int before = count;
        foreach (int task in order)
        {
            _left[task] = _problem.Tasks[task].Length;
            _pending[task] = _problem.Tasks[task].After.Length;
            _undoneWeight += _problem.Tasks[task].Weight;
            _next[before] = task;
            before = task;
        }

        _next[before] = -1;
    }

    private void Fill(int window, int[] wait)
    {
        int room = _problem.Windows[window].Length;
        int offset = 0;
        while (offset < room)
        {
            int task = _problem.Whole ? FirstThatFits(window, offset, room - offset, wait) : FromHand(window, room - offset, wait);
            if (task < 0)
            {
                // Later in this window a topic may have had its rest, or what was held back its time.
                offset += _problem.Whole ? 1 : room;
                continue;
            }

            int length = Math.Min(room - offset, _left[task]);
            Take(new TimetablePiece(task, window, offset, length));
            Unlink();
            offset += length;
        }
    }

    // The first in the order that can be done whole from here on.
    private int FirstThatFits(int window, int offset, int room, int[] wait)
    {
        int position = _problem.Windows[window].Start + offset;
        for (int task = _next[^1]; task >= 0; task = _next[task])
        {
            TimetableTask one = _problem.Tasks[task];
            if (_pending[task] == 0 && one.Length <= room && window >= one.FirstWindow && position >= wait[task] && (one.Topic < 0 || position >= _topicEnd[one.Topic] + _problem.Gap))
            {
                return task;
            }
        }

        return -1;
    }

    // What is in hand takes turns. First comes what ends exactly here, then, in a window of unusual length, what fits the usual ones after it.
    private int FromHand(int window, int room, int[] wait)
    {
        int count = Hand(window, wait);
        int best = -1;
        int most = -1;
        for (int index = 0; index < count; index++)
        {
            int left = _left[_hand[index]];
            int score = (left == room ? 4 : 0) + (room != _problem.UsualWindow && left > room && (left - room) % _problem.UsualWindow == 0 ? 2 : 0) + (_hand[index] != _last ? 1 : 0);
            if (score > most)
            {
                (best, most) = (_hand[index], score);
            }
        }

        return best;
    }

    // What is begun, and as many of the next in the order as may be begun beside it. Nothing is held back when there would be nothing to do.
    private int Hand(int window, int[] wait)
    {
        int count = 0;
        for (int task = _next[^1]; task >= 0 && count < _hand.Length; task = _next[task])
        {
            if (_left[task] < _problem.Tasks[task].Length)
            {
                _hand[count++] = task;
            }
        }

        int held = -1;
        for (int task = _next[^1]; task >= 0 && count < _hand.Length; task = _next[task])
        {
            if (_pending[task] > 0 || window < _problem.Tasks[task].FirstWindow || _left[task] < _problem.Tasks[task].Length)
            {
                continue;
            }

            if (_problem.Windows[window].Start >= wait[task])
            {
                _hand[count++] = task;
            }
            else if (held < 0)
            {
                held = task;
            }
        }

        if (count == 0 && held >= 0)
        {
            _hand[count++] = held;
        }

        return count;
    }

    private void Take(TimetablePiece piece)
    {
        TimetableTask task = _problem.Tasks[piece.Task];
        if (_left[piece.Task] == task.Length)
        {
            _firstWindow[piece.Task] = piece.Window;
            _start[piece.Task] = _problem.Windows[piece.Window].Start + piece.Offset;
        }

        bool switched = _last >= 0 && _last != piece.Task && _left[_last] > 0;
        Cost += (piece.Offset > 0 ? _problem.Costs.Shared : 0) + (switched ? _problem.Costs.Switch : 0) + (piece.Length < 2 ? _problem.Costs.Short : 0);
        _pieces.Add(piece);
        _last = piece.Task;
        _left[piece.Task] -= piece.Length;
        if (_left[piece.Task] == 0)
        {
            Finish(piece.Task, task, _problem.Windows[piece.Window].Start + piece.Offset + piece.Length, piece.Window);
        }
    }

    private void Finish(int number, TimetableTask task, int end, int window)
    {
        _end[number] = end;
        _undone--;
        _undoneWeight -= task.Weight;
        Cost += task.Weight * end;
        if (end > task.Due)
        {
            Misses++;
            Cost += _problem.Costs.Late * (1 + end - task.Due);
        }

        _firstProject = task.Project ? Math.Min(_firstProject, end) : _firstProject;
        if (task.Topic >= 0)
        {
            _topicEnd[task.Topic] = end;
        }

        foreach (int later in _problem.Later[number])
        {
            _pending[later]--;
            _ready[later] = Math.Max(_ready[later], window);
        }
    }

    // Takes what is finished out of the list of what is left.
    private void Unlink()
    {
        for (int before = _next.Length - 1; before >= 0;)
        {
            int task = _next[before];
            if (task >= 0 && _left[task] == 0)
            {
                _next[before] = _next[task];
            }
            else
            {
                before = task;
            }
        }
    }
}
