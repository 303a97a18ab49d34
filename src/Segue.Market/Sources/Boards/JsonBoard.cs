using System.Text.Json;
using Segue.Market.Sources.Http;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>A board that gives its whole list as JSON in one answer.</summary>
public abstract class JsonBoard : IAdSource
{
    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        WebAnswer answer = await request.Web.GetAsync(Address(request.Target.Board), request.Stamp, token).ConfigureAwait(false);
        (JsonDocument? json, Pull? trouble) = BoardJson.Parse(answer);
        if (json is null)
        {
            return trouble ?? Pull.Nothing(PullOutcome.Failed, null);
        }

        using (json)
        {
            if (!HasList(json.RootElement))
            {
                return Pull.Nothing(PullOutcome.Failed, "the answer has no list of jobs; has the board changed its form?");
            }

            return Pull.Of([.. Read(json.RootElement).Where(ad => ad.Id.Length > 0 && ad.Title.Length > 0).Select(ad => ad with { Source = request.Target.Id, Employer = request.Target.Employer ?? ad.Employer })], answer.Stamp);
        }
    }

    /// <summary>Where the list is.</summary>
    protected abstract Uri Address(string board);

    /// <summary>Whether the answer has the form we know; otherwise nothing may be concluded from it.</summary>
    protected abstract bool HasList(JsonElement root);

    /// <summary>The ads in it. Source and employer are filled in afterwards.</summary>
    protected abstract IEnumerable<RawAd> Read(JsonElement root);
}
