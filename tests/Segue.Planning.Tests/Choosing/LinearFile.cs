using System.Globalization;
using System.Text;
using Segue.Planning.Choosing;

namespace Segue.Planning.Tests.Choosing;

/// <summary>
/// Writes a problem as an integer program in the CPLEX LP format that GLPK and CBC read: every target covered, every need of a chosen resource
/// covered by another, every limit kept. Where resources can need each other in a circle, a need names who meets it, and who meets it comes earlier.
/// </summary>
internal static class LinearFile
{
    public static string Write(ChoiceProblem problem)
    {
        StringBuilder text = new("Minimize\n obj:");
        Sum(text, Enumerable.Range(0, problem.Count).Select(resource => (problem.Cost[resource], $"x{resource}")));
        text.Append("\nSubject To\n");
        foreach (int step in problem.Targets)
        {
            text.Append(CultureInfo.InvariantCulture, $" t{step}:");
            Sum(text, problem.Coverers[step].Select(resource => (1.0, $"x{resource}")).DefaultIfEmpty((0, "x0")));
            text.Append(" >= 1\n");
        }

        for (int limit = 0; limit < problem.Limits.Count; limit++)
        {
            text.Append(CultureInfo.InvariantCulture, $" l{limit}:");
            Sum(text, Enumerable.Range(0, problem.Count).Where(resource => problem.Limits[limit].Use[resource] > 0).Select(resource => (problem.Limits[limit].Use[resource], $"x{resource}")).DefaultIfEmpty((0, "x0")));
            text.Append(CultureInfo.InvariantCulture, $" <= {problem.Limits[limit].Most:0.######}\n");
        }

        for (int resource = 0; resource < problem.Count; resource++)
        {
            foreach (int step in problem.Needs[resource])
            {
                Need(text, problem, resource, step);
            }
        }

        string names = string.Join('\n', Enumerable.Range(0, problem.Count).Select(resource => $" x{resource}").Concat(problem.Circular ? Links(problem).Select(link => $" y{link}") : []));
        if (problem.Circular)
        {
            text.Append("Bounds\n").Append(string.Concat(Enumerable.Range(0, problem.Count).Select(resource => $" 0 <= o{resource} <= {problem.Count}\n")));
        }

        return text.Append("Binary\n").Append(names).Append("\nEnd\n").ToString();
    }

    private static void Need(StringBuilder text, ChoiceProblem problem, int resource, int step)
    {
        int[] others = Array.FindAll(problem.Coverers[step], other => other != resource);
        string number = $"n{resource}_{step}";
        if (!problem.Circular)
        {
            text.Append(' ').Append(number).Append(':');
            Sum(text, [.. others.Select(other => (1.0, $"x{other}")), (-1, $"x{resource}")]);
            text.Append(" >= 0\n");
            return;
        }

        text.Append(' ').Append(number).Append(':');
        Sum(text, [.. others.Select(other => (1.0, $"y{resource}_{step}_{other}")), (-1, $"x{resource}")]);
        text.Append(" >= 0\n");
        foreach (int other in others)
        {
            text.Append(CultureInfo.InvariantCulture, $" u{resource}_{step}_{other}: x{other} - y{resource}_{step}_{other} >= 0\n");
            text.Append(CultureInfo.InvariantCulture, $" w{resource}_{step}_{other}: o{resource} - o{other} - {problem.Count + 1} y{resource}_{step}_{other} >= -{problem.Count}\n");
        }
    }

    private static IEnumerable<string> Links(ChoiceProblem problem) =>
        Enumerable.Range(0, problem.Count).SelectMany(resource => problem.Needs[resource].SelectMany(step => problem.Coverers[step].Where(other => other != resource).Select(other => $"{resource}_{step}_{other}")));

    private static void Sum(StringBuilder text, IEnumerable<(double Factor, string Name)> terms)
    {
        int count = 0;
        foreach ((double factor, string name) in terms)
        {
            text.Append(count++ % 12 == 11 ? "\n  " : " ").Append(CultureInfo.InvariantCulture, $"{(factor < 0 ? '-' : '+')} {Math.Abs(factor):0.######} {name}");
        }
    }
}
