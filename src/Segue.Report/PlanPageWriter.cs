using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Segue.Report.Page;

namespace Segue.Report;

/// <summary>Draws a plan as one HTML page that needs nothing else: no network, no script, no other file.</summary>
public static class PlanPageWriter
{
    /// <summary>The page. Text from CVs and ads is encoded, never trusted.</summary>
    public static async Task<string> WriteAsync(PlanReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellationToken.ThrowIfCancellationRequested();
        ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                return await renderer.Dispatcher.InvokeAsync(async () =>
                {
                    ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(PlanPage.Report)] = report,
                        [nameof(PlanPage.Style)] = Style(),
                    });
                    Microsoft.AspNetCore.Components.Web.HtmlRendering.HtmlRootComponent page =
                        await renderer.RenderComponentAsync<PlanPage>(parameters).ConfigureAwait(true);
                    return page.ToHtmlString();
                }).ConfigureAwait(false);
            }
        }
    }

    private static string Style()
    {
        using Stream stream = typeof(PlanPageWriter).Assembly.GetManifestResourceStream("Segue.Report.Page.plan.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
