using Spectre.Console;

namespace Segue.Cli;

/// <summary>Makes consoles for people: plain and 100 wide when the output is not a terminal, so that it can be piped and compared.</summary>
internal static class Terminal
{
    private const int WidthWithoutTerminal = 100;

    /// <summary>A console that writes to the host's output.</summary>
    public static IAnsiConsole On(Host host)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Out),
            Ansi = host.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!host.IsTerminal)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }

    /// <summary>A table with light rules, as every command draws it.</summary>
    public static Table Table(params string[] headings)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(new Spectre.Console.Text(heading, new Style(decoration: Decoration.Dim))));
        }

        return table;
    }

    /// <summary>Writes problems to the error stream, one per line.</summary>
    public static void Complain(Host host, IEnumerable<Basics.Problem> problems)
    {
        foreach (Basics.Problem problem in problems)
        {
            host.Error.WriteLine(problem.ToString());
        }
    }
}
