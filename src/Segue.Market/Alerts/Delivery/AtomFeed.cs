using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Segue.Market.Alerts.Delivery;

/// <summary>Writes an Atom feed (RFC 4287) of what an alert has found, to a file that a reader opens or a server serves.</summary>
public static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed as XML.</summary>
    /// <param name="to">Where to; left open.</param>
    /// <param name="title">The feed's title.</param>
    /// <param name="id">The feed's id, an IRI that never changes.</param>
    /// <param name="entries">The newest first.</param>
    /// <param name="empty">When the feed was last changed while it has no entry.</param>
    public static void Write(Stream to, string title, string id, IReadOnlyList<AtomEntry> entries, DateTimeOffset empty)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using XmlWriter xml = XmlWriter.Create(to, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("feed", Atom);
        Element(xml, "title", title);
        Element(xml, "id", id);
        Element(xml, "updated", Time(entries.Count > 0 ? entries.Max(entry => entry.Found) : empty));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", "Segue");
        xml.WriteEndElement();
        Element(xml, "generator", "Segue");
        foreach (AtomEntry entry in entries)
        {
            Write(xml, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Writes the feed to a file, whole or not at all: one that reads it meanwhile sees the old one or the new one.</summary>
    /// <returns>How it ended: a folder that is not there or may not be written to is refused, a full disk failed.</returns>
    public static Delivered Save(string path, string title, string id, IReadOnlyList<AtomEntry> entries, DateTimeOffset empty)
    {
        string aside = path + ".new";
        try
        {
            using (FileStream file = File.Create(aside))
            {
                Write(file, title, id, entries, empty);
            }

            File.Move(aside, path, overwrite: true);
            return Delivered.Sent;
        }
        catch (Exception refused) when (refused is DirectoryNotFoundException or UnauthorizedAccessException or NotSupportedException)
        {
            return Delivered.Refused(refused.Message);
        }
        catch (IOException failure)
        {
            return Delivered.Failed(failure.Message);
        }
    }

    /// <summary>An id that is always the same for the same name: a UUID of version 5 (RFC 9562) in the space of URLs.</summary>
    public static string IdOf(string name)
    {
        Guid space = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
        Span<byte> bytes = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // RFC 9562 asks for SHA-1 here; nothing is kept safe by it.
        Span<byte> hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        AlertAd ad = entry.Ad;
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", ad.Employer is { } employer ? $"{ad.Title}, {employer}" : ad.Title);
        Element(xml, "id", entry.Id);
        Element(xml, "updated", Time(entry.Found));
        if (ad.Posted is { } posted)
        {
            Element(xml, "published", Time(new DateTimeOffset(posted, TimeOnly.MinValue, TimeSpan.Zero)));
        }

        if (ad.Url is { } url)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("href", url);
            xml.WriteEndElement();
        }

        // Without a link there must be content (4.1.2); so there always is.
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(AlertText.Html(ad)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    // XML has no way to write most controls and half pairs.
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool allowed = rune.Value is 0x9 or 0xA or 0xD or >= 0x20 and not (0xFFFE or 0xFFFF);
            clean.Append(allowed ? rune.ToString() : " ");
        }

        return clean.ToString();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>One ad in a feed.</summary>
/// <param name="Id">An IRI that never changes for this ad in this feed.</param>
/// <param name="Found">When the alert found it.</param>
/// <param name="Ad">The ad.</param>
public sealed record AtomEntry(string Id, DateTimeOffset Found, AlertAd Ad);
