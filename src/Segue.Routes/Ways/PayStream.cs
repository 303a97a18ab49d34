using Segue.Basics;

namespace Segue.Routes;

/// <summary>Gross pay along a route, as steps in time; each part of a month counts for its length.</summary>
internal sealed class PayStream(TakeHomeTerms terms)
{
    private readonly List<(double From, decimal Gross)> _steps = [];

    /// <summary>Gets the steps, earliest first.</summary>
    public IReadOnlyList<(double From, decimal Gross)> Steps => _steps;

    /// <summary>From <paramref name="month"/> on, pay is <paramref name="gross"/> a year, until the next step. A step at or before earlier ones replaces them.</summary>
    public void From(double month, decimal gross)
    {
        _steps.RemoveAll(step => step.From >= month);
        _steps.Add((month, gross));
    }

    /// <summary>Gets the gross pay a year at the end of what is known.</summary>
    public decimal At(double month) => _steps.Last(step => step.From <= month + 1e-9).Gross;

    /// <summary>Take-home pay over the horizon.</summary>
    public Money TakeHome(Func<decimal, TakeHomeTerms, decimal> netAYear)
    {
        double total = 0;
        for (int i = 0; i < _steps.Count; i++)
        {
            double to = Math.Min(RouteRules.Horizon, i + 1 < _steps.Count ? _steps[i + 1].From : RouteRules.Horizon);
            total += Math.Max(0, to - _steps[i].From) * (double)netAYear(_steps[i].Gross, terms) / 12;
        }

        return Money.Pounds((decimal)Math.Round(total));
    }
}
