using System.Diagnostics;
using System.Globalization;
using System.Text;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Market.Texts;

namespace Segue.Cli.Market;

/// <summary>Searches while somebody types: the last word is taken as the beginning of one.</summary>
internal static class LiveSearch
{
    private const int Lines = 12;

    /// <summary>Runs until Enter, which prints the hits, or Escape.</summary>
    public static int Run(Host host, SearchHome home, SearchWish wish, SearchOptions options)
    {
        if (!host.IsTerminal || !host.CanAsk)
        {
            host.Error.WriteLine("--live needs a terminal to type in.");
            return ExitCode.Error;
        }

        StringBuilder typed = new(wish.Words);
        SearchWish asked = wish;
        ConsoleKey key;
        do
        {
            asked = wish with { Words = WordQuery.AsTyped(typed.ToString()) };
            Draw(host, home, asked, options with { Limit = Lines });
            ConsoleKeyInfo pressed = Console.ReadKey(intercept: true);
            key = pressed.Key;
            Type(typed, pressed);
        }
        while (key is not (ConsoleKey.Enter or ConsoleKey.Escape));

        host.Out.Write("\u001b[2J\u001b[H");
        if (key == ConsoleKey.Escape)
        {
            return ExitCode.Done;
        }

        SearchAnswer answer = home.Find(asked, options);
        new SearchText(host, home, asked).Write(answer, options);
        return answer.Total == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static void Type(StringBuilder typed, ConsoleKeyInfo pressed)
    {
        if (pressed.Key == ConsoleKey.Backspace && typed.Length > 0)
        {
            typed.Length--;
        }
        else if (!char.IsControl(pressed.KeyChar))
        {
            typed.Append(pressed.KeyChar);
        }
    }

    private static void Draw(Host host, SearchHome home, SearchWish wish, SearchOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        SearchAnswer answer = home.Find(wish, options);
        double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        AdColumns columns = home.Index.Columns;
        StringBuilder screen = new("\u001b[2J\u001b[H");
        screen.Append("> ").Append(wish.Words.TrimEnd('*')).Append('\n');
        screen.Append(string.Create(CultureInfo.InvariantCulture, $"{answer.Total:#,0} ads in {took:0.0} ms; Enter shows them in full, Escape leaves\n"));
        foreach (SearchHit hit in answer.Hits)
        {
            AdCard card = columns.Card(hit.Ordinal);
            string line = $"{hit.Number,7}  {card.Title}{(card.Employer is { } employer ? $", {employer}" : "")}{(card.Location is { } place ? $", {place}" : "")}";
            screen.Append(line.Length > 100 ? line[..99] + "…" : line).Append('\n');
        }

        foreach (Emptying one in answer.Emptied)
        {
            screen.Append(CultureInfo.InvariantCulture, $"  without {one.Said}: {one.Without:#,0}\n");
        }

        screen.Append(CultureInfo.InvariantCulture, $"\u001b[1;{wish.Words.TrimEnd('*').Length + 3}H");
        host.Out.Write(screen.ToString());
        host.Out.Flush();
    }
}
