using System.Security.Cryptography.X509Certificates;
using System.Text;
using Segue.Market.Alerts.Delivery;
using Segue.Testing;

namespace Segue.Market.Tests.Alerts.Delivery;

public sealed class SmtpMailerTests
{
    private static readonly X509Certificate2 Certificate = FakeSmtp.MakeCertificate();
    private static readonly Mail Mail = Messages.Mail(Messages.Of(Messages.Ad()));

    [Fact]
    public async Task SendAsync_PlainServer_IsHandedTheMailDotsAndAll()
    {
        await using FakeSmtp server = new();
        Mail dotted = Mail with { Content = ".first\r\n..second\r\n.\r\nlast\r\n" };

        Assert.Equal(Delivered.Sent, await SendAsync(server, SmtpSecurity.None, dotted));
        Assert.Equal("..first\r\n...second\r\n..\r\nlast\r\n", Assert.Single(server.Mails));
        Assert.Equal(["EHLO [127.0.0.1]", "MAIL FROM:<segue@example.org>", "RCPT TO:<me@example.com>", "DATA", "QUIT"], server.Said);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_Tls_SaysPasswordOnlyInside(bool fromTheStart)
    {
        await using FakeSmtp server = new() { Certificate = Certificate, TlsFromTheStart = fromTheStart };

        Delivered delivered = await SendAsync(server, fromTheStart ? SmtpSecurity.Tls : SmtpSecurity.StartTls, trust: true);

        Assert.Equal(Delivered.Sent, delivered);
        string sign = $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes("\0me\0secret"))}";
        Assert.Equal([.. fromTheStart ? Array.Empty<string>() : ["EHLO [127.0.0.1]", "STARTTLS"], "EHLO [127.0.0.1]", sign], server.Said.Take(fromTheStart ? 2 : 4));
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task SendAsync_UnknownCertificate_IsRefusedBeforeAnythingIsSaid()
    {
        await using FakeSmtp server = new() { Certificate = Certificate };

        Delivered delivered = await SendAsync(server, SmtpSecurity.StartTls);

        Assert.Equal(DeliveryOutcome.Refused, delivered.Outcome);
        Assert.Contains("certificate", delivered.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task SendAsync_NoTlsOffered_IsRefused()
    {
        await using FakeSmtp server = new() { Offers = "250-fake\r\n250 AUTH PLAIN" };

        Delivered delivered = await SendAsync(server, SmtpSecurity.StartTls);

        Assert.Equal((DeliveryOutcome.Refused, true), (delivered.Outcome, delivered.Reason!.Contains("does not offer TLS", StringComparison.Ordinal)));
        Assert.DoesNotContain(server.Said, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WordsSlippedInAfterStartTls_AreNotBelieved()
    {
        await using FakeSmtp server = new FakeSmtp().On("STARTTLS", "220 go\r\n250 AUTH PLAIN");

        Assert.Equal(DeliveryOutcome.Refused, (await SendAsync(server, SmtpSecurity.StartTls)).Outcome);
    }

    [Theory]
    [InlineData("AUTH", "535 wrong password", DeliveryOutcome.Refused)]
    [InlineData("RCPT", "550 no such user", DeliveryOutcome.Refused)]
    [InlineData("RCPT", "451 greylisted, come back", DeliveryOutcome.Failed)]
    [InlineData("MAIL", "421 too busy", DeliveryOutcome.Failed)]
    [InlineData("DATA", "554 no", DeliveryOutcome.Refused)]
    [InlineData("taken", "552 too large", DeliveryOutcome.Refused)]
    [InlineData("EHLO", "nonsense", DeliveryOutcome.Failed)]
    public async Task SendAsync_ServerSaysNo_IsSaidWithItsWords(string command, string answer, DeliveryOutcome outcome)
    {
        await using FakeSmtp server = new FakeSmtp().On(command, answer);

        Delivered delivered = await SendAsync(server, SmtpSecurity.None);

        Assert.Equal(outcome, delivered.Outcome);
        Assert.Contains(answer == "nonsense" ? "no mail server" : answer[..3], delivered.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_HangsUpAfterTaking_IsSent()
    {
        await using FakeSmtp server = new FakeSmtp().On("QUIT", "421 bye");

        Assert.Equal(Delivered.Sent, await SendAsync(server, SmtpSecurity.None));
    }

    [Fact]
    public async Task SendAsync_ServerThatKeepsUsWaiting_FailsWhenPatienceEnds()
    {
        HandTime time = new(Messages.Made, TimeSpan.Zero);
        await using FakeSmtp server = new FakeSmtp().On("DATA", null);
        Task<Delivered> sending = Mailer(server, SmtpSecurity.None, time, trust: false).SendAsync(Mail, TestContext.Current.CancellationToken);
        await server.Waiting.Task;
        time.Advance(TimeSpan.FromMinutes(1));

        Delivered delivered = await sending;

        Assert.Equal((DeliveryOutcome.Failed, "the mail server 127.0.0.1 took too long"), (delivered.Outcome, delivered.Reason));
    }

    [Fact]
    public async Task SendAsync_NobodyThere_Fails()
    {
        FakeSmtp server = new();
        await server.DisposeAsync();

        Assert.Equal(DeliveryOutcome.Failed, (await SendAsync(server, SmtpSecurity.None)).Outcome);
    }

    [Fact]
    public void FromEnvironment_PasswordInTheOpen_IsAProblem()
    {
        Dictionary<string, string?> set = new() { ["SEGUE_SMTP_HOST"] = "mail.example.org", ["SEGUE_SMTP_FROM"] = "a@example.org", ["SEGUE_SMTP_PASSWORD"] = "x", ["SEGUE_SMTP_SECURITY"] = "none" };

        Assert.Contains("never sent in the open", SmtpSettings.FromEnvironment(set.GetValueOrDefault).Problems[0].Message, StringComparison.Ordinal);
        Assert.True(SmtpSettings.FromEnvironment(name => name == "SEGUE_SMTP_HOST" ? "127.0.0.1" : set.GetValueOrDefault(name)).IsOk);
    }

    [Theory]
    [InlineData(null, null, 587, SmtpSecurity.StartTls)]
    [InlineData("465", null, 465, SmtpSecurity.Tls)]
    [InlineData(null, "tls", 465, SmtpSecurity.Tls)]
    [InlineData("2525", "none", 2525, SmtpSecurity.None)]
    public void FromEnvironment_PortAndSecurity_FollowEachOther(string? port, string? security, int expected, SmtpSecurity how)
    {
        SmtpSettings settings = SmtpSettings.FromEnvironment(name => name switch { "SEGUE_SMTP_HOST" => "mail.example.org", "SEGUE_SMTP_FROM" => "a@example.org", "SEGUE_SMTP_PORT" => port, "SEGUE_SMTP_SECURITY" => security, _ => null }).Value;

        Assert.Equal((expected, how), (settings.Port, settings.Security));
    }

    private static Task<Delivered> SendAsync(FakeSmtp server, SmtpSecurity security, Mail? mail = null, bool trust = false) =>
        Mailer(server, security, TimeProvider.System, trust).SendAsync(mail ?? Mail, TestContext.Current.CancellationToken);

    // In the open we sign in only where the test is about that.
    private static SmtpMailer Mailer(FakeSmtp server, SmtpSecurity security, TimeProvider time, bool trust)
    {
        bool signIn = security != SmtpSecurity.None || server.Answers("AUTH");
        SmtpSettings settings = new("127.0.0.1", server.Port, security, Mail.From) { User = signIn ? "me" : null, Password = signIn ? "secret" : null };
        return new SmtpMailer(settings, time) { Trust = trust ? (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString() : null };
    }
}
