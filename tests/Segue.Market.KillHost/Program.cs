using System.Diagnostics;
using System.Globalization;
using Segue.Basics;
using Segue.Market.Import;
using Segue.Market.Sources;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;

// Does one kind of write to a store and kills itself as `kill -9` would: KillHost HOME import|pull|reread MICROSECONDS. Below 0 it lives to the end.
(string home, string work, long after) = (args[0], args[1], long.Parse(args[2], CultureInfo.InvariantCulture));
DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
using Database database = Database.Open(home, Migrations.Of(typeof(AdStore).Assembly), now);
AdStore store = new(database.Connection);
if (after >= 0)
{
    long start = Stopwatch.GetTimestamp();
    Thread killer = new(() =>
    {
        SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(start).TotalMicroseconds >= after);
        Process.GetCurrentProcess().Kill();
    })
    { IsBackground = true, Priority = ThreadPriority.Highest };
    killer.Start();
}

switch (work)
{
    case "import":
        AdFile file = new("ads", "test", null, [], Ads("file", 0, 400).Select(Result.Ok), () => []);
        new AdImporter(store, Read, new ReadWith("1"), TimeProvider.System, pieceRows: 50).Import([file], CancellationToken.None);
        break;
    case "pull":
        for (int board = 0; board < 20; board++)
        {
            RawAd[] ads = [.. Ads($"board:{board}", board * 17, 12)];
            using AdBatch batch = store.Begin(new ReadWith("1"), now);
            batch.PutAll(ads, Read);
            batch.Close($"board:{board}", Pull.Of(ads, null));
            batch.Commit();
        }

        break;
    case "reread":
        store.Reread(ad => Read(ad) with { Role = "data-scientist" }, new ReadWith("2"), now, CancellationToken.None);
        break;
    default:
        return 2;
}

return 0;

static AdFacts Read(RawAd ad) => new(ad.Id, "data-engineer", null, [], [], null, null, null, null, null, null, null, null);

// Every ninth says what the one before says.
static IEnumerable<RawAd> Ads(string source, int from, int count) => Enumerable.Range(from, count).Select(number =>
    new RawAd($"{number}", $"Job {number - (number % 9 == 8 ? 1 : 0)}", string.Join(' ', Enumerable.Range(0, 120).Select(word => $"w{(number - (number % 9 == 8 ? 1 : 0)) * 31}x{word}")))
    {
        Source = source,
        Employer = "Acme",
    });
