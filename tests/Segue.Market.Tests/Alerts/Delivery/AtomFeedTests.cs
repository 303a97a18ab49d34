using System.Xml.Linq;
using Segue.Market.Alerts.Delivery;
using Segue.Testing;

namespace Segue.Market.Tests.Alerts.Delivery;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Write_Entries_AreAsTheStandardHasThem()
    {
        AtomEntry[] entries = [new("urn:uuid:1", Messages.Made.AddDays(1), Messages.Ad("C++ <dev> \u0001 & more")), new("urn:uuid:2", Messages.Made, Messages.Ad() with { Url = null })];
        XElement feed = Written(entries);

        Assert.Equal(["title", "id", "updated", "author"], feed.Elements().Take(4).Select(element => element.Name.LocalName));
        Assert.Equal("2026-11-22T09:30:00Z", feed.Element(Atom + "updated")!.Value);
        XElement[] written = [.. feed.Elements(Atom + "entry")];
        Assert.Equal(["urn:uuid:1", "urn:uuid:2"], written.Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal("C++ <dev>   & more, Acme", written[0].Element(Atom + "title")!.Value);
        Assert.Equal("https://example.org/jobs/12?a=1&b=2", written[0].Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Null(written[1].Element(Atom + "link"));
        Assert.All(written, entry => Assert.Single(entry.Elements(Atom + "content")));
        Assert.All(written, entry => Assert.Single(entry.Elements(Atom + "updated")));
    }

    [Fact]
    public void Write_NoEntry_IsAFeedAllTheSame() => Assert.Equal("2026-11-21T09:30:00Z", Written([]).Element(Atom + "updated")!.Value);

    [Fact]
    public void IdOf_Name_IsTheUuidThatOthersMakeOfIt() =>
        // python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, "segue"))'
        Assert.Equal("urn:uuid:d03f70d4-830e-50f8-adbe-d0dbb865d72a", AtomFeed.IdOf("segue"));

    [Fact]
    public void Save_Twice_LeavesTheNewOneAlone()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "feed.xml");

        Assert.Equal(Delivered.Sent, AtomFeed.Save(path, "a", "urn:uuid:0", [], Messages.Made));
        Assert.Equal(Delivered.Sent, AtomFeed.Save(path, "b", "urn:uuid:0", [], Messages.Made));
        Assert.Contains("<title>b</title>", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Save_FolderThatIsNotThere_IsRefused()
    {
        using TempFolder folder = new();

        Assert.Equal(DeliveryOutcome.Refused, AtomFeed.Save(Path.Combine(folder.Path, "no", "feed.xml"), "a", "urn:uuid:0", [], Messages.Made).Outcome);
    }

    private static XElement Written(AtomEntry[] entries)
    {
        using MemoryStream stream = new();
        AtomFeed.Write(stream, "Segue: leeds", "urn:uuid:0", entries, Messages.Made);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }
}
