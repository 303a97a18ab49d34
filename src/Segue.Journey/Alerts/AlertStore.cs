using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Segue.Basics;
using Segue.Journey.Store;
using Segue.Market.Alerts.Delivery;
using Segue.Market.Search;

namespace Segue.Journey.Alerts;

/// <summary>The watched searches, what they found and what was told of it. Each change is one transaction. Not thread-safe: one store to one connection.</summary>
/// <param name="connection">An open connection to a database that has been migrated.</param>
public sealed class AlertStore(DbConnection connection)
{
    // One person to a database; the column is there so that a server can hold many.
    private const string Owner = "me";

    private const int MarkLength = 12;

    /// <summary>All alerts, the oldest first.</summary>
    public IReadOnlyList<StoredAlert> List() => [.. connection.Query<AlertRow>(Statements.Get("list-alerts"), new { Owner }).Select(row => row.ToAlert())];

    /// <summary>One alert by its name; null when there is none.</summary>
    public StoredAlert? Find(string name) => List().FirstOrDefault(alert => alert.Alert.Name == name);

    /// <summary>Adds an alert. Before the first one nobody looked through the market, and what is there need not be.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="revision">How far the market has come.</param>
    /// <param name="now">When.</param>
    /// <returns>The alert; <c>alerts.name</c> when there is one of that name or it is no name.</returns>
    public Result<StoredAlert> Add(Alert alert, long revision, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Name.Length is 0 or > 60 || !alert.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return Result.Fail<StoredAlert>(new Problem("alerts.name", $"“{alert.Name}” is no name for an alert.") { Remedy = "Use up to 60 letters, digits and dashes, such as leeds-data." });
        }

        using DbTransaction transaction = connection.BeginTransaction();
        AlertBody body = new(alert.To, alert.Times, alert.Fits, alert.Most);
        long? number = connection.ExecuteScalar<long?>(
            Statements.Get("insert-alert"),
            new { Owner, alert.Name, Made = Text(now), Wish = WishText.ToJson(alert.Wish), Body = JsonSerializer.Serialize(body, AlertJson.Readable.AlertBody) },
            transaction);
        if (number is not { } made)
        {
            return Result.Fail<StoredAlert>(new Problem("alerts.name", $"There is an alert “{alert.Name}” already.") { Remedy = $"Take another name, or remove it first: segue alerts remove {alert.Name}." });
        }

        connection.Execute(Statements.Get("begin-alert-state"), State(revision), transaction);
        transaction.Commit();
        return Result.Ok(new StoredAlert(made, now, alert));
    }

    /// <summary>Removes an alert with all that it found and told.</summary>
    /// <returns>False when there is none of that name.</returns>
    public bool Remove(string name) => connection.Execute("delete from alert where owner = @Owner and name = @name", new { Owner, name }) > 0;

    /// <summary>Gets how far the market has been looked through: the revision of the store of ads.</summary>
    public long Seen => connection.ExecuteScalar<long>("select coalesce(max(revision), 0) from alert_state where owner = @Owner", new { Owner });

    /// <summary>Gets a word that tells this record's messages from all others; empty before the first alert.</summary>
    public string Mark => connection.ExecuteScalar<string?>("select mark from alert_state where owner = @Owner", new { Owner }) ?? "";

    /// <summary>Writes down what was found and how far the market has been looked through, both or neither. What was found before stays as it is.</summary>
    /// <returns>How many finds were new.</returns>
    public int Keep(IEnumerable<(StoredAlert Alert, AlertAd Ad)> finds, long revision, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(finds);
        using DbTransaction transaction = connection.BeginTransaction();
        int kept = connection.Execute(
            Statements.Get("insert-find"),
            finds.Select(find => new { Owner, AlertId = find.Alert.Number, AdId = find.Ad.Number, Found = Text(now), Body = JsonSerializer.Serialize(find.Ad, AlertJson.Readable.AlertAd) }),
            transaction);
        connection.Execute("update alert_state set revision = @revision where owner = @Owner", new { Owner, revision }, transaction);
        transaction.Commit();
        return kept;
    }

    /// <summary>The numbers of all ads that an alert ever found.</summary>
    public IReadOnlyList<long> FoundAds(StoredAlert alert) => [.. connection.Query<long>("select ad_id from alert_find where alert_id = @Number", new { alert.Number })];

    /// <summary>What an alert found last, the newest first.</summary>
    public IReadOnlyList<AlertFind> Finds(StoredAlert alert, int limit) => Rows("list-finds", new { AlertId = alert.Number, Limit = limit });

    /// <summary>What an alert found that is in no message to a target, the oldest first.</summary>
    public IReadOnlyList<AlertFind> Untold(StoredAlert alert, AlertTarget target) => Rows("list-untold", new { AlertId = alert.Number, Target = target.ToString() });

    /// <summary>What a message tells of, the oldest first.</summary>
    public IReadOnlyList<AlertFind> Told(AlertSending message) => Rows("list-told", new { MessageId = message.Number });

    /// <summary>The last message to a target; null when there was none.</summary>
    public AlertSending? LastMessage(StoredAlert alert, AlertTarget target) =>
        connection.QueryFirstOrDefault<MessageRow>(Statements.Get("last-message"), new { AlertId = alert.Number, Target = target.ToString() })?.ToSending();

    /// <summary>The last message to a target that was given up; null when none was.</summary>
    public AlertSending? LastGivenUp(StoredAlert alert, AlertTarget target) =>
        connection.QueryFirstOrDefault<MessageRow>(Statements.Get("last-given-up"), new { AlertId = alert.Number, Target = target.ToString() })?.ToSending();

    /// <summary>What was in messages to a target that were given up, and in no other since, the oldest first: the next message tells it too.</summary>
    public IReadOnlyList<AlertFind> GivenUp(StoredAlert alert, AlertTarget target) => Rows("list-given-up", new { AlertId = alert.Number, Target = target.ToString() });

    /// <summary>Puts a message together: from here on it is the same whenever it is sent.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="finds">What it tells of.</param>
    /// <param name="now">When.</param>
    public AlertSending Begin(StoredAlert alert, AlertTarget target, IReadOnlyList<AlertFind> finds, DateTimeOffset now)
    {
        using DbTransaction transaction = connection.BeginTransaction();
        long number = connection.ExecuteScalar<long>(Statements.Get("insert-message"), new { Owner, AlertId = alert.Number, Target = target.ToString(), Made = Text(now) }, transaction);
        connection.Execute("insert into alert_message_find (message_id, find_id) values (@number, @Find)", finds.Select(find => new { number, Find = find.Number }), transaction);
        transaction.Commit();
        return new AlertSending(number, now, 0, null, null);
    }

    /// <summary>Notes that handing a message over begins.</summary>
    public void Try(AlertSending message, DateTimeOffset now) => connection.Execute("update alert_message set tries = tries + 1, tried = @Now where message_id = @Number", new { Now = Text(now), message.Number });

    /// <summary>Notes that a message is tried no more.</summary>
    public void GiveUp(AlertSending message, DateTimeOffset now) => connection.Execute("update alert_message set given_up = @Now where message_id = @Number", new { Now = Text(now), message.Number });

    /// <summary>Notes how handing a message over ended.</summary>
    public void End(AlertSending message, Delivered delivered, DateTimeOffset now)
    {
        bool sent = delivered.Outcome == DeliveryOutcome.Sent;
        connection.Execute("update alert_message set sent = @Sent, problem = @Problem where message_id = @Number", new { Sent = sent ? Text(now) : null, Problem = delivered.Reason, message.Number });
    }

    private AlertFind[] Rows(string statement, object parameters) => [.. connection.Query<FindRow>(Statements.Get(statement), parameters).Select(row => row.ToFind())];

    private static object State(long revision) => new { Owner, Revision = revision, Mark = RandomNumberGenerator.GetHexString(MarkLength, lowercase: true) };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private sealed class AlertRow
    {
        public long Number { get; set; }

        public string Name { get; set; } = "";

        public string Made { get; set; } = "";

        public string Wish { get; set; } = "";

        public string Body { get; set; } = "";

        public StoredAlert ToAlert()
        {
            AlertBody body = JsonSerializer.Deserialize(Body, AlertJson.Readable.AlertBody) ?? throw new JsonException("A stored alert is empty.");
            return new StoredAlert(Number, Time(Made), new Alert(Name, WishText.Parse(Wish), body.To, body.Times) { Fits = body.Fits, Most = body.Most });
        }
    }

    private sealed class FindRow
    {
        public long FindId { get; set; }

        public string Found { get; set; } = "";

        public string Body { get; set; } = "";

        public AlertFind ToFind() => new(FindId, Time(Found), JsonSerializer.Deserialize(Body, AlertJson.Readable.AlertAd) ?? throw new JsonException("A stored find is empty."));
    }

    private sealed class MessageRow
    {
        public long MessageId { get; set; }

        public string Made { get; set; } = "";

        public long Tries { get; set; }

        public string? Problem { get; set; }

        public string? Tried { get; set; }

        public string? Sent { get; set; }

        public string? GivenUp { get; set; }

        public AlertSending ToSending() => new(MessageId, Time(Made), (int)Tries, Problem, TimeOrNone(Sent)) { Tried = TimeOrNone(Tried), GivenUp = TimeOrNone(GivenUp) };

        private static DateTimeOffset? TimeOrNone(string? text) => text is null ? null : Time(text);
    }
}
