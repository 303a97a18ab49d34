using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Cli.Reading;
using Segue.Market;
using Segue.Market.Figures;
using Segue.Reading;
using Segue.Reading.Cv;
using Segue.Routes;

namespace Segue.Cli.Routes;

/// <summary>What every question about a way starts from: the CV, the role, the place and the figures.</summary>
/// <param name="Catalog">The catalogue.</param>
/// <param name="Profile">The CV as read.</param>
/// <param name="Job">The present job; null when the CV shows none.</param>
/// <param name="Target">The role wanted.</param>
/// <param name="Place">The region of the place asked about; null for the whole UK.</param>
/// <param name="Figures">For each role the figures to use; null when there are none at all.</param>
internal sealed record StartPoint(Catalog Catalog, CvProfile Profile, CurrentJob? Job, Role Target, string? Place, MarketFigures? Figures)
{
    /// <summary>Opens everything that the options name; null once what is wrong is on the error stream.</summary>
    public static async Task<StartPoint?> OpenAsync(Host host, StartOptions options, ParseResult parse, CancellationToken cancellationToken)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return null;
        }

        if (RoleChoice.Find(host, parse.GetRequiredValue(options.To), catalog) is not { } target)
        {
            return null;
        }

        Result<CvProfile> cv = await CvFiles.ReadAsync(host, catalog, parse.GetRequiredValue(options.Cv), parse.GetValue(options.Know) ?? [], cancellationToken);
        Terminal.Complain(host, cv.Problems);
        if (!cv.TryGetValue(out CvProfile? profile))
        {
            return null;
        }

        MarketFigures? figures = Choose(MarketHome.View(host, MarketHome.Folder(host, parse), catalog), target.Id);
        return new StartPoint(catalog, profile, JobOf(profile, catalog), target, Region(parse.GetValue(options.In), host), figures);
    }

    // Role by role the user's own ads where there are enough of them, the shipped ones otherwise.
    private static MarketFigures? Choose(MarketView view, string target)
    {
        if ((view.Shipped ?? view.Yours) is not { } basis)
        {
            return null;
        }

        var chosen = (view.Shipped?.Roles.Keys ?? []).Union(view.Yours?.Roles.Keys ?? [], StringComparer.Ordinal)
            .Select(role => (role, figures: view.For(role)))
            .Where(pair => pair.figures is not null)
            .ToDictionary(pair => pair.role, pair => pair.figures!, StringComparer.Ordinal);
        return basis with
        {
            Name = chosen.GetValueOrDefault(target)?.Name ?? basis.Name,
            Sources = [.. (view.Shipped?.Sources ?? []).Concat(view.Yours?.Sources ?? [])],
            Roles = chosen.ToDictionary(pair => pair.Key, pair => pair.Value.Figures, StringComparer.Ordinal),
        };
    }

    private static CurrentJob? JobOf(CvProfile profile, Catalog catalog) =>
        profile.Jobs.FirstOrDefault(job => job.Current) is { } job
            ? new CurrentJob(job.Title ?? "your job", job.Title is null ? null : TitleReader.Create(catalog).Read(job.Title).Role, null)
            : null;

    private static string? Region(string? place, Host host)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            return null;
        }

        string? region = PlaceReader.RegionOf(place) ?? PlaceReader.Read(place)?.Region;
        if (region is null)
        {
            host.Error.WriteLine($"“{place}” is no UK place that is known here; the figures for the whole UK are used.");
        }

        return region;
    }
}
