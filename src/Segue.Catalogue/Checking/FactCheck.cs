using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>Whether addresses, dates and prices can be true.</summary>
internal static class FactCheck
{
    public static IEnumerable<Problem> Run(Catalog catalog, DateOnly today) =>
        catalog.Resources.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal).SelectMany(resource => Of(catalog, resource, today))
            .Concat(catalog.Degrees.Values.OrderBy(degree => degree.Id, StringComparer.Ordinal).SelectMany(degree => Of(catalog, degree, today)))
            .Concat(catalog.Funding.Values.OrderBy(fund => fund.Id, StringComparer.Ordinal).SelectMany(fund => Dated(catalog, "funding", fund.Id, fund.Url, fund.Checked, fund.CheckedBy, today)));

    private static IEnumerable<Problem> Of(Catalog catalog, Resource resource, DateOnly today)
    {
        foreach (Problem problem in Dated(catalog, "resource", resource.Id, resource.Url, resource.Checked, resource.CheckedBy, today))
        {
            yield return problem;
        }

        if (resource.Sittings.Count > 0 && resource.Sittings.All(day => day < today))
        {
            yield return Finding.At(catalog, "resource", resource.Id, "sittings", $"all its dates are past; the last was {resource.Sittings.Max():yyyy-MM-dd}.", "Look up the next dates.");
        }
    }

    private static IEnumerable<Problem> Of(Catalog catalog, Degree degree, DateOnly today)
    {
        foreach (Problem problem in Dated(catalog, "degree", degree.Id, degree.Url, degree.Checked, degree.CheckedBy, today))
        {
            yield return problem;
        }

        if (degree.Months is < 1 or > 84 || degree.HoursPerWeek is < 1 or > 60)
        {
            yield return Finding.At(catalog, "degree", degree.Id, "length", $"{degree.Months} months at {degree.HoursPerWeek:0.#} hours a week cannot be right.", "From 1 to 84 months, from 1 to 60 hours a week.");
        }

        if (degree.IntakeMonths.Count == 0 || degree.Leads.Count == 0)
        {
            yield return Finding.At(catalog, "degree", degree.Id, "incomplete", "it has no intake or leads to no role.", "Fill in “intakes” (months) and “leads” (role ids).");
        }
    }

    private static IEnumerable<Problem> Dated(Catalog catalog, string kind, string id, string url, DateOnly? day, string? by, DateOnly today)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
        {
            yield return Finding.At(catalog, kind, id, "url", $"“{url}” is no web address.", "Write the whole address, from https.");
        }

        if (day > today)
        {
            yield return Finding.At(catalog, kind, id, "checked", $"checked on {day:yyyy-MM-dd}, which is still to come.", "Write the day on which you looked.");
        }

        if (day is null != by is null)
        {
            yield return Finding.At(catalog, kind, id, "checked", "“checked” and “checked-by” go together.", "Say when and by what it was checked, or leave both null.");
        }
    }
}
