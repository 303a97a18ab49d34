using Segue.Basics;
using Segue.Planning.Choosing;
using Segue.Planning.Scheduling;

namespace Segue.Planning;

/// <summary>
/// Says why no plan keeps the request, and the least that would have to change: money, hours a week or the date, each with the others left as they
/// are. Each is found by the same search as a plan, so that it is proven least.
/// </summary>
internal sealed class LeastChange
{
    private const double MostHours = 100;

    private readonly PlanInput _input;
    private readonly ChoiceModel _model;
    private readonly long _maxNodes;
    private readonly CancellationToken _cancellation;
    private readonly double? _budget;

    private LeastChange(PlanInput input, ChoiceModel model, long maxNodes, CancellationToken cancellation)
    {
        (_input, _model, _maxNodes, _cancellation) = (input, model, maxNodes, cancellation);
        _budget = (double?)input.Request.Budget?.Amount;
    }

    /// <summary>The answer to a request that no choice of resources keeps.</summary>
    public static Problem For(PlanInput input, ChoiceModel model, long maxNodes, CancellationToken cancellation)
    {
        LeastChange change = new(input, model, maxNodes, cancellation);
        double? minutes = change.Least(model.Minutes, change._budget, null);
        return minutes is { } needed ? change.TooLate(needed) : change.OverBudget();
    }

    // Without any date the money does not do; with one, what the money must be for that date.
    private Problem OverBudget()
    {
        double least = Least(_model.Price, null, null) ?? 0;
        string remedy = $"The least that does is {Pounds(least)}.";
        if (_input.Request.By is { } by)
        {
            remedy = Money(Capacity(_input.Request, by)) is { } money
                ? $"The least that does by {by:d MMMM yyyy} is {Pounds(money)}; without a date, {Pounds(least)}."
                : $"The least that does is {Pounds(least)}, and even then not by {by:d MMMM yyyy}.";
        }

        return new Problem("plan.budget", $"{_input.Request.Budget} does not pay for what is needed.") { Remedy = remedy };
    }

    private Problem TooLate(double minutes)
    {
        PlanRequest request = _input.Request;
        DateOnly by = request.By!.Value;
        List<string> ways = [];
        if (Hours(minutes, by) is { } hours)
        {
            ways.Add($"{hours:0.#} hours a week");
        }

        if (Earliest(minutes) is { } date)
        {
            ways.Add($"a date from {date:d MMMM yyyy} on");
        }

        if (_budget is not null && Money(Capacity(request, by)) is { } money)
        {
            ways.Add($"a budget of {Pounds(money)}");
        }

        string rest = ways.Count == 1 && !ways[0].Contains("hours", StringComparison.Ordinal) ? "; no number of hours on the days given is enough." : ".";
        return new Problem("plan.date", $"What is needed takes at least {minutes / 60:0.#} hours; {request.HoursPerWeek:0.#} hours a week leave {Capacity(request, by) / 60:0.#} for study by {by:d MMMM yyyy}.")
        {
            Remedy = $"The least that would do: {string.Join(", or ", ways)}{rest}",
        };
    }

    // The least money with which so many minutes are enough; null when no money is.
    private double? Money(double minutes) => Least(_model.Price, null, minutes);

    private double? Least(double[] cost, double? budget, double? minutes)
    {
        Choice? choice = ResourceChooser.Solve(_model.Problem(budget, minutes, cost), new SearchEffort(_maxNodes, null, TimeProvider.System, _cancellation));
        return choice is null || double.IsPositiveInfinity(choice.Cost) ? null : choice.Cost;
    }

    // The least hours a week, in half-hours; more hours never leave less time.
    private double? Hours(double minutes, DateOnly by)
    {
        for (double hours = (Math.Floor(_input.Request.HoursPerWeek * 2) / 2) + 0.5; hours <= MostHours; hours += 0.5)
        {
            if (Capacity(_input.Request with { HoursPerWeek = hours }, by) >= minutes)
            {
                return hours;
            }
        }

        return null;
    }

    // The first day up to which there are enough minutes.
    private DateOnly? Earliest(double minutes)
    {
        PlanRequest request = _input.Request;
        if (StudyWeeks.WeekHours(request) * (1 - request.ReviewShare) < 0.5)
        {
            return null;
        }

        foreach ((Slot slot, bool review) in StudyWeeks.From(request, request.From))
        {
            minutes -= review ? 0 : slot.Minutes;
            if (minutes <= 0)
            {
                return slot.Day;
            }
        }

        return null;
    }

    private static int Capacity(PlanRequest request, DateOnly by) => StudyWeeks.Minutes(request, request.From, by);

    private static string Pounds(double amount) => $"£{Math.Ceiling(amount - ChoiceProblem.Tolerance):#,0}";
}
