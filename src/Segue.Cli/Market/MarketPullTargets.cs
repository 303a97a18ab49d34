using Segue.Basics;
using Segue.Market.Sources;

namespace Segue.Cli.Market;

/// <summary>Finds the sources that a person means.</summary>
internal static class MarketPullTargets
{
    /// <summary>The sources named, or all of our list; a problem for a name that is neither KIND:BOARD nor an employer of the list.</summary>
    public static Result<IReadOnlyList<SourceTarget>> Find(Host host, IReadOnlyList<string> names)
    {
        Result<IReadOnlyList<SourceTarget>> listed = EmployerBoards.Load(host.CatalogueFolder);
        if (!listed.TryGetValue(out IReadOnlyList<SourceTarget>? list) || names.Count == 0)
        {
            return listed;
        }

        List<SourceTarget> found = [];
        List<Problem> problems = [];
        foreach (string name in names)
        {
            SourceTarget[] matches = [.. list.Where(target => string.Equals(target.Id, name, StringComparison.OrdinalIgnoreCase) || string.Equals(target.Employer, name, StringComparison.OrdinalIgnoreCase))];
            if (matches.Length > 0)
            {
                found.AddRange(matches);
            }
            else if (name.Split(':', 2) is [var kind, { Length: > 0 } board] && AdSources.ByKind.ContainsKey(kind))
            {
                found.Add(new SourceTarget(kind, board, null));
            }
            else
            {
                string[] near = [.. list.Select(target => target.Employer).OfType<string>().Where(employer => employer.Contains(name, StringComparison.OrdinalIgnoreCase)).Take(4)];
                problems.Add(new Problem("market.source", $"“{name}” is no employer of our list and not of the form KIND:BOARD.") { Remedy = near.Length > 0 ? $"Did you mean {string.Join(" or ", near)}?" : $"The kinds are {string.Join(", ", AdSources.ByKind.Keys)}; for example greenhouse:monzo." });
            }
        }

        return problems.Count > 0 ? Result.Fail<IReadOnlyList<SourceTarget>>(problems) : Result.Ok<IReadOnlyList<SourceTarget>>(found);
    }
}
