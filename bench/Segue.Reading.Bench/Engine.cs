using System.Diagnostics;
using System.Globalization;
using System.Text;
using Segue.Text;

namespace Segue.Reading.Bench;

/// <summary>What one pass over the corpus gave.</summary>
/// <param name="Matches">How many matches.</param>
/// <param name="Sum">Over all matches, (the name's number + 1) x (the ad's number + 1): two engines that differ in a match differ here.</param>
/// <param name="Length">The matches' length together.</param>
internal record struct Pass(long Matches, long Sum, long Length)
{
    /// <summary>Counts one match.</summary>
    public void Add(int ad, int name, int length)
    {
        Matches++;
        Sum += (name + 1L) * (ad + 1L);
        Length += length;
    }
}

/// <summary>An engine in a process of its own: for each line that comes in, one pass, and a line of what it took.</summary>
internal abstract class Engine
{
    /// <summary>Matches one text.</summary>
    public abstract void Match(string text, int ad, ref Pass pass);

    /// <summary>Serves the engine called <paramref name="name"/> until the input ends.</summary>
    public static void Serve(Corpus corpus, string name)
    {
        string[] names = File.ReadAllLines(corpus.Names);
        Engine engine = name switch
        {
            "ours" => new OurEngine(names, exact: true),
            "ours-loose" => new OurEngine(names, exact: false),
            "ours-words" => new WordsOnly(),
            "searchvalues" => new SearchValuesEngine(names),
            _ => throw new ArgumentException($"There is no engine {name}.", nameof(name)),
        };
        Console.WriteLine("ready");
        while (Console.ReadLine() is not null)
        {
            Console.WriteLine(Round(corpus, engine));
        }
    }

    private static string Round(Corpus corpus, Engine engine)
    {
        Pass pass = default;
        int ad = 0;
        TimeSpan wall = TimeSpan.Zero;
        TimeSpan processor = TimeSpan.Zero;
        foreach (List<byte[]> block in corpus.Blocks())
        {
            string[] texts = [.. block.Select(Encoding.UTF8.GetString)];
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            foreach (string text in texts)
            {
                engine.Match(text, ad++, ref pass);
            }

            wall += Stopwatch.GetElapsedTime(start);
            processor += Environment.CpuUsage.TotalTime - before;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{pass.Matches} {pass.Sum} {pass.Length} {wall.TotalSeconds:0.000000} {processor.TotalSeconds:0.000000} {PeakKb()}");
    }

    private static string PeakKb() => File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
}

/// <summary>Segue's own matcher.</summary>
internal sealed class OurEngine(string[] names, bool exact) : Engine
{
    private readonly PhraseMatcher _matcher = PhraseMatcher.Create(names.Select((name, number) => (name, number)), exact);
    private readonly TextWords _words = new();
    private readonly List<PhraseMatch> _matches = [];

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public override void Match(string text, int ad, ref Pass pass)
    {
        _matches.Clear();
        _words.Cut(text);
        _matcher.Match(text, _words, _matches);
        foreach (PhraseMatch match in _matches)
        {
            pass.Add(ad, match.Phrase, match.End - match.Start);
        }
    }
}

/// <summary>Only cuts the words, to show where the time goes.</summary>
internal sealed class WordsOnly : Engine
{
    private readonly TextWords _words = new();

    public override void Match(string text, int ad, ref Pass pass)
    {
        _words.Cut(text);
        pass.Matches += _words.Count;
    }
}
