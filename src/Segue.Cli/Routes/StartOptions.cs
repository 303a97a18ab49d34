using System.CommandLine;

namespace Segue.Cli.Routes;

/// <summary>The options that name a start point.</summary>
internal sealed class StartOptions
{
    /// <summary>Gets the CV's path.</summary>
    public Argument<string> Cv { get; } = new("CV") { Description = "The CV: PDF, DOCX, JSON Resume, Markdown or plain text." };

    /// <summary>Gets the role wanted.</summary>
    public Option<string> To { get; } = new("--to") { Description = "The role, by its id or title.", HelpName = "ROLE", Required = true };

    /// <summary>Gets the place.</summary>
    public Option<string?> In { get; } = new("--in") { Description = "A town or region, for pay and tax.", HelpName = "PLACE" };

    /// <summary>Gets the levels that the person sets right.</summary>
    public Option<string[]> Know { get; } = new("--know")
    {
        Description = "Set right what was read: a skill and your level in it, 0 none to 4 leads others, as git=3; may be given again.",
        HelpName = "SKILL=LEVEL",
    };
}
