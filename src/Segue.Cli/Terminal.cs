using Spectre.Console;

namespace Segue.Cli;

/// <summary>Makes consoles for people: plain and 100 wide when the output is not a terminal, so that it can be piped and compared.</summary>
internal static class Terminal
{
    private const int WidthWithoutTerminal = 100;
    private const int Narrow = 96;

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

    /// <summary>A table that fits 80 columns: there its headings are the short ones and its columns stand closer. Figures stay on one line; words give way.</summary>
    public static Table Table(IAnsiConsole console, params Heading[] headings)
    {
        bool narrow = IsNarrow(console);
        Table table = Table([.. headings.Select(heading => narrow ? heading.Short : heading.Full)]);
        for (int i = 0; i < headings.Length; i++)
        {
            table.Columns[i].NoWrap = headings[i].IsFigure;
            table.Columns[i].Padding = narrow ? new Padding(0, 0, 1, 0) : table.Columns[i].Padding;
        }

        return table;
    }

    /// <summary>Whether a wide table has no room.</summary>
    public static bool IsNarrow(IAnsiConsole console) => console.Profile.Width < Narrow;

    /// <summary>Writes problems to the error stream, one per line.</summary>
    public static void Complain(Host host, IEnumerable<Basics.Problem> problems)
    {
        foreach (Basics.Problem problem in problems)
        {
            host.Error.WriteLine(problem.ToString());
        }
    }
}
