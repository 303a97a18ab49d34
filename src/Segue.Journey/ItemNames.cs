using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning;

namespace Segue.Journey;

/// <summary>Finds the thing to study that a learner names: by its number, its id, the beginning of its id, or words of its title.</summary>
public static class ItemNames
{
    /// <summary>The item meant; or which there are, when none or more than one fits.</summary>
    public static Result<PlanItem> Find(PlanVersion version, Catalog catalog, string name)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(name);
        string wanted = name.Trim();
        if (Fits(item => string.Equals(Number(item), wanted.TrimStart('#'), StringComparison.Ordinal) || string.Equals(item.Resource, wanted, StringComparison.OrdinalIgnoreCase)) is [{ } exact])
        {
            return Result.Ok(exact);
        }

        string[] words = wanted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        PlanItem[] found = words.Length == 0 ? [] : Fits(item => item.Resource.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || Array.TrueForAll(words, word => Title(item).Contains(word, StringComparison.OrdinalIgnoreCase)));
        return found switch
        {
            [{ } one] => Result.Ok(one),
            [] => Result.Fail<PlanItem>(new Problem("plan.item-unknown", $"Nothing in the plan is called “{wanted}”.") { Remedy = $"Give its number or its id: {List(version.Plan.Items)}." }),
            _ => Result.Fail<PlanItem>(new Problem("plan.item-ambiguous", $"“{wanted}” fits {found.Length} things in the plan.") { Remedy = $"Give the number of the one you mean: {List(found)}." }),
        };

        PlanItem[] Fits(Func<PlanItem, bool> fits) => [.. version.Plan.Items.Where(fits)];

        string Number(PlanItem item) => version.Numbers[item.Resource].ToString(CultureInfo.InvariantCulture);

        string Title(PlanItem item) => catalog.ResourceTitle(item.Resource);

        string List(IEnumerable<PlanItem> items) => string.Join(", ", items.OrderBy(item => version.Numbers[item.Resource]).Select(item => $"{Number(item)} {Title(item)}"));
    }
}
