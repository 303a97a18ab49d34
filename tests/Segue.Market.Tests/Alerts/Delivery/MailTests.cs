using System.Text;
using FsCheck.Fluent;
using Segue.Market.Alerts.Delivery;
using Segue.Testing;

namespace Segue.Market.Tests.Alerts.Delivery;

public sealed class MailTests
{
    [Fact]
    public void Of_Message_HasTextAndHtmlAndIsAlwaysTheSame()
    {
        Mail mail = Messages.Mail(Messages.Of(Messages.Ad(), Messages.Ad("Ingénieur <b>&", 13)));

        Assert.Contains("Message-ID: <segue.abc.7@example.org>\r\n", mail.Content, StringComparison.Ordinal);
        Assert.Contains("Subject: leeds-data: 2 new ads\r\n", mail.Content, StringComparison.Ordinal);
        Assert.Contains("Date: Sat, 21 Nov 2026 09:30:00 +0000\r\n", mail.Content, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n", mail.Content, StringComparison.Ordinal);
        string html = Decode(mail.Content[mail.Content.IndexOf("text/html", StringComparison.Ordinal)..]);
        Assert.Contains("Ing&#233;nieur &lt;b&gt;&amp;", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/jobs/12?a=1&amp;b=2\">", html, StringComparison.Ordinal);
        Assert.Equal(mail.Content, Messages.Mail(Messages.Of(Messages.Ad(), Messages.Ad("Ingénieur <b>&", 13))).Content);
    }

    [Fact]
    public void Of_MoreThanShown_SaysHowManyMore()
    {
        string text = AlertText.Plain(Messages.Of(Messages.Ad()) with { Found = 38 });

        Assert.Contains("38 new ads for “leeds-data”", text, StringComparison.Ordinal);
        Assert.Contains("and 37 more: segue alerts show leeds-data", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnyTexts_HeaderStaysTheHeaderAndLinesStayShort() =>
        Properties.Hold(
            Gen.ArrayOf(Gen.OneOf(Gen.Elements("\r\n", "\n", "Bcc: x@y", "\0", "é", "=?utf-8?", "\u2028", "🦉", ".", " ", "--=_segue.abc.7--"), Gen.Elements("a", "word", "Leeds"))),
            parts =>
            {
                string text = string.Concat(parts);
                string mail = Messages.Mail(Messages.Of(Messages.Ad() with { Title = text, Employer = text }) with { Alert = text }).Content;
                string[] lines = mail.Split("\r\n");
                string[] header = [.. lines.TakeWhile(line => line.Length > 0)];
                string[] names = [.. header.Where(line => line[0] != ' ').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)])];
                return names.SequenceEqual(["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"])
                    && lines.All(line => line.Length <= 78)
                    && mail.All(letter => letter is '\r' or '\n' or >= ' ' and <= '~')
                    && mail.Replace("\r\n", "", StringComparison.Ordinal).All(letter => letter is not ('\r' or '\n'))
                    && lines.Count(line => line.StartsWith("--=_segue.abc.7", StringComparison.Ordinal)) == 3;
            },
            count: 300);

    [Fact]
    public void Encode_AnyText_DecodesToItself() =>
        Properties.Hold(
            Gen.ArrayOf(Gen.Elements("a", "=", " ", "é", "🦉", "\n", "a long word here ", ".", "~!")),
            parts => Decode(QuotedPrintable.Encode(string.Concat(parts))).TrimEnd('\n') == string.Concat(parts).TrimEnd('\n'),
            count: 300);

    [Theory]
    [InlineData("me@example.org", "me@example.org")]
    [InlineData(" me+jobs@exämple.org ", "me+jobs@xn--exmple-cua.org")]
    [InlineData("a@b\r\nRCPT TO:<x@y>", null)]
    [InlineData("a b@example.org", null)]
    [InlineData("<a@example.org>", null)]
    [InlineData("a..b@example.org", null)]
    [InlineData("@example.org", null)]
    [InlineData("me@", null)]
    [InlineData("", null)]
    public void Parse_Address_IsPlainOrAProblem(string text, string? address) =>
        Assert.Equal(address, MailAddress.Parse(text) is { IsOk: true } parsed ? parsed.Value.Text : null);

    private static string Decode(string text)
    {
        List<byte> bytes = [];
        string joined = text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        for (int i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=' && i + 2 < joined.Length && char.IsAsciiHexDigit(joined[i + 1]))
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)joined[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
