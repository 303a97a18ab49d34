using System.Globalization;
using Segue.Basics;

namespace Segue.Market.Alerts.Delivery;

/// <summary>A mail address that can stand in a header and in the envelope as it is: one line of plain ASCII, its domain in Punycode where it must be.</summary>
public sealed record MailAddress
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 253;
    private const string Atom = "!#$%&'*+-/=?^_`{|}~";

    private MailAddress(string text) => Text = text;

    /// <summary>Gets the address, as <c>name@example.org</c>.</summary>
    public string Text { get; }

    /// <summary>Reads an address: a name of letters, digits, dots and the signs that RFC 5321 allows without quotes, an at sign, a domain.</summary>
    public static Result<MailAddress> Parse(string? text)
    {
        string trimmed = text?.Trim() ?? "";
        int at = trimmed.LastIndexOf('@');
        return at > 0 && Local(trimmed[..at]) && Domain(trimmed[(at + 1)..]) is { } domain
            ? Result.Ok(new MailAddress($"{trimmed[..at]}@{domain}"))
            : Result.Fail<MailAddress>(new Problem("alerts.mail", $"“{Shown(trimmed)}” is no mail address.") { Remedy = "Give one such as me@example.org." });
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool Local(string name) =>
        name.Length <= LongestLocal && name[0] != '.' && name[^1] != '.' && !name.Contains("..", StringComparison.Ordinal)
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.' || Atom.Contains(letter, StringComparison.Ordinal));

    private static string? Domain(string name)
    {
        try
        {
            string ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(name);
            return ascii.Length <= LongestDomain && ascii.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-') ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Shown(string text) => new([.. text.Take(80).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}
