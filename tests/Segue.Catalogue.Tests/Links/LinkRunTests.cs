using System.Net;
using System.Text;
using Segue.Catalogue.Links;
using Segue.Testing;

namespace Segue.Catalogue.Tests.Links;

public sealed class LinkRunTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory]
    [InlineData("/good", LinkOutcome.Answers, 200)]
    [InlineData("/good/", LinkOutcome.Answers, 200)]
    [InlineData("/no-head", LinkOutcome.Answers, 200)]
    [InlineData("/moved", LinkOutcome.Moved, 200)]
    [InlineData("/gone", LinkOutcome.Gone, 404)]
    [InlineData("/forbidden", LinkOutcome.Blocked, 403)]
    [InlineData("/too-many", LinkOutcome.Blocked, 429)]
    [InlineData("/broken", LinkOutcome.Failed, 500)]
    [InlineData("/private/page", LinkOutcome.Blocked, null)]
    public async Task Ask_EachKindOfAnswer_IsToldApart(string path, LinkOutcome outcome, int? status)
    {
        await using LoopbackServer server = new(AnswerAsync);
        using TempFolder folder = new();

        LinkAnswer answer = (await AskAsync(folder, server.Url[..^1] + path))[server.Url[..^1] + path];

        Assert.Equal((outcome, status), (answer.Outcome, answer.Status));
        Assert.Equal(Today, answer.On);
    }

    [Fact]
    public async Task Ask_HostThatIsNotThere_FailsOnceForAllItsPages()
    {
        using TempFolder folder = new();
        string gone;
        await using (LoopbackServer server = new(AnswerAsync))
        {
            gone = server.Url;
        }

        var answers = await AskAsync(folder, gone + "a", gone + "b");

        Assert.All(answers.Values, answer => Assert.Equal((LinkOutcome.Failed, null), (answer.Outcome, answer.Status)));
        Assert.StartsWith("not asked: ", answers[gone + "b"].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Again_AsksOnlyWhatFailedOrIsNew()
    {
        await using LoopbackServer server = new(AnswerAsync);
        using TempFolder folder = new();
        string[] first = [server.Url + "good", server.Url + "gone", server.Url + "broken"];
        await AskAsync(folder, first);
        File.AppendAllText(Path.Combine(folder.Path, "log.jsonl"), "{\"url\":\"cut sho");
        server.Asked.Clear();

        var answers = await AskAsync(folder, [.. first, server.Url + "no-head"]);

        Assert.Equal(["GET /robots.txt", "HEAD /broken", "GET /broken", "HEAD /no-head", "GET /no-head"], server.Asked);
        Assert.Equal(4, answers.Count);
    }

    [Fact]
    public async Task Ask_RobotsAndName_AreSent()
    {
        List<string?> names = [];
        await using LoopbackServer server = new((request, response) =>
        {
            names.Add(request.UserAgent);
            return AnswerAsync(request, response);
        });
        using TempFolder folder = new();

        await AskAsync(folder, server.Url + "good");

        Assert.Equal(["GET /robots.txt", "HEAD /good"], server.Asked);
        Assert.All(names, name => Assert.StartsWith("segue/", name, StringComparison.Ordinal));
    }

    [Fact]
    public void WriteChecked_OnlyEntriesNobodyCompared_AndNothingElseChanges()
    {
        using TempFolder folder = new();
        string file = folder.Write("resources/a.yaml", """
            # A comment that stays.
            - id: one
              title: "One: the first"
              url: https://one.example/
              checked: null
              checked-by: null
            - id: two
              url: https://two.example/ # another
              price: {amount: 1, currency: GBP}
            - id: three
              url: https://three.example/
              checked: 2026-01-02
              checked-by: "price list"

            """);
        IReadOnlyList<LinkedEntry> entries = LinkedEntries.Find(folder.Path);

        int written = LinkedEntries.WriteChecked(entries, new DateOnly(2026, 11, 21));

        Assert.Equal(["one", "two", "three"], entries.Select(entry => entry.Id));
        Assert.Equal("https://two.example/", entries[1].Url);
        Assert.Equal(2, written);
        Assert.Equal($$"""
            # A comment that stays.
            - id: one
              title: "One: the first"
              url: https://one.example/
              checked: 2026-11-21
              checked-by: "{{LinkedEntries.CheckedBy}}"
            - id: two
              url: https://two.example/ # another
              checked: 2026-11-21
              checked-by: "{{LinkedEntries.CheckedBy}}"
              price: {amount: 1, currency: GBP}
            - id: three
              url: https://three.example/
              checked: 2026-01-02
              checked-by: "price list"

            """, File.ReadAllText(file));
        Assert.Equal(2, LinkedEntries.WriteChecked(LinkedEntries.Find(folder.Path), new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void Find_OurCatalogue_SeesEveryEntryTheLoaderSees()
    {
        string data = Path.Combine(SharedData.Root, "data");
        Catalog catalog = CatalogueLoader.Load(data).Value;

        HashSet<string> found = [.. LinkedEntries.Find(data).Select(entry => entry.Id)];

        Assert.Subset(found, catalog.Resources.Keys.Concat(catalog.Degrees.Keys).ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyDictionary<string, LinkAnswer>> AskAsync(TempFolder folder, params string[] urls)
    {
        using HttpClient client = new();
        LinkRun run = new(new LinkAsker(client, TimeProvider.System, TimeSpan.Zero), new LinkLog(Path.Combine(folder.Path, "log.jsonl")));
        return await run.AskAsync([.. urls.Select(url => new LinkedEntry("x.yaml", 1, url, url, null))], Today.AddDays(-30), int.MaxValue, _ => { }, TestContext.Current.CancellationToken);
    }

    private static async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        response.StatusCode = request.RawUrl switch
        {
            "/robots.txt" or "/good" or "/good/" or "/new" => 200,
            "/no-head" => request.HttpMethod == "HEAD" ? 405 : 200,
            "/moved" => 301,
            "/forbidden" => 403,
            "/too-many" => 429,
            "/broken" => 500,
            "/private/page" => 200,
            _ => 404,
        };
        if (response.StatusCode == 301)
        {
            response.RedirectLocation = "/new";
        }

        if (request.RawUrl == "/robots.txt")
        {
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /private\n"));
        }
    }
}
