using System.Diagnostics;
using System.Globalization;

namespace Segue.Market.Bench.Match;

/// <summary>Another program: it says "ready" once, and for each set asked for by a line gives a line of processor:wall nanoseconds.</summary>
internal sealed class ProcessEngine : IMatchEngine, IDisposable
{
    private readonly Process _process;
    private readonly string _suffix;

    private ProcessEngine(string name, string suffix, string program, params string[] arguments)
    {
        (Name, _suffix) = (name, suffix);
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        if (_process.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException($"{name} is not ready.");
        }
    }

    public string Name { get; }

    /// <summary>Lucene; exact counts every hit, which lets it leave out nothing.</summary>
    public static ProcessEngine Lucene(string folder, bool exact) => new(
        exact ? "lucene, all hits counted" : "lucene",
        exact ? " exact" : "",
        "java",
        "-Xmx1g",
        "-cp",
        $"{Path.Combine(Path.GetDirectoryName(folder)!, "java")}:/usr/share/java/lucene-core-8.7.0.jar:/usr/share/java/lucene-analyzers-common-8.7.0.jar",
        "LuceneMatch",
        folder);

    /// <summary>A driver in Python under bench/peers.</summary>
    public static ProcessEngine Python(string name, string folder, string peers) => new(name, "", "/usr/bin/python3", Path.Combine(peers, $"{name}_match.py"), folder);

    public IReadOnlyList<(long Processor, long Wall)> Answer(string set, IReadOnlyList<MatchQuery> queries)
    {
        _process.StandardInput.WriteLine(set + _suffix);
        _process.StandardInput.Flush();
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended early.");
        return [.. line.Split(' ').Select(pair => pair.Split(':')).Select(pair => (long.Parse(pair[0], CultureInfo.InvariantCulture), long.Parse(pair[1], CultureInfo.InvariantCulture)))];
    }

    /// <summary>The most memory that the process has held, in megabytes.</summary>
    public double PeakMegabytes() =>
        double.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
