using Spectre.Console;

namespace Segue.Cli.Tests;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(80, "Req.")]
    [InlineData(100, "Required")]
    public void Table_InANarrowTerminal_PartsNoWordAndNoFigure(int width, string heading)
    {
        using StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        Table table = Terminal.Table(console, new("Skill", "Skill", IsFigure: false), new("Ads that ask", "Ads that ask"), new("95% interval", "95%"), new("Required", "Req."), new("Preferred", "Pref."), new("Lift", "Lift"), new("95% interval", "95%"));
        table.AddRow("Analytical thinking", "80% (750 of 940)", "71 to 100%", "100%", "100%", "12.7", "12.4 to 13.0");
        console.Write(table);

        string[] lines = text.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.Contains(lines, line => line.Contains(heading, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("80% (750 of 940)", StringComparison.Ordinal) && line.Contains("12.4 to 13.0", StringComparison.Ordinal));
        Assert.Contains("Analytical", text.ToString(), StringComparison.Ordinal);
    }
}
