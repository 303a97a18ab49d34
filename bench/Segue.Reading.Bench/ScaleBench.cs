using System.Diagnostics;
using System.Globalization;

namespace Segue.Reading.Bench;

/// <summary><c>segue read ads</c> from file to file on one thread and on four, in turn.</summary>
internal sealed class ScaleBench(Corpus corpus, string segue, TextWriter output)
{
    private const int CopyBuffer = 1 << 16;

    /// <summary>Runs and prints; the answers of every run must be the same.</summary>
    public void Run(int count, int rounds)
    {
        string file = Path.Combine(corpus.Folder, $"ads-{count}.jsonl");
        File.WriteAllLines(file, File.ReadLines(corpus.Lines).Take(count));
        string few = Path.Combine(corpus.Folder, "ads-1.jsonl");
        File.WriteAllLines(few, File.ReadLines(corpus.Lines).Take(1));
        int[] threads = [1, 4];
        List<(int Threads, Once Run)> all = [];
        for (int round = 0; round < rounds; round++)
        {
            Once start = Read(few, 1);
            foreach (int number in threads)
            {
                Once run = Read(file, number);
                all.Add((number, run with { Wall = run.Wall - start.Wall, Processor = run.Processor - start.Processor }));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}, {number} threads: wall {run.Wall:0.00} s, processor {run.Processor:0.00} s (start {start.Wall:0.00} and {start.Processor:0.00}), peak {run.PeakMb:0} MB, {run.Sum:x16}"));
            }
        }

        output.WriteLine("| threads | ads/s by wall, start apart | ads/s by processor | peak MB |");
        output.WriteLine("|---|---|---|---|");
        foreach (int number in threads)
        {
            Once[] own = [.. all.Where(one => one.Threads == number).Select(one => one.Run)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {number} | {count / Median(own.Select(one => one.Wall)):0} ({count / own.Max(one => one.Wall):0} to {count / own.Min(one => one.Wall):0}) | {count / Median(own.Select(one => one.Processor)):0} | {own.Max(one => one.PeakMb):0} |"));
        }

        double[] gains = [.. all.Chunk(threads.Length).Select(pair => pair[0].Run.Wall / pair[1].Run.Wall)];
        double[] costs = [.. all.Chunk(threads.Length).Select(pair => pair[1].Run.Processor / pair[0].Run.Processor)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"four threads are {Median(gains):0.00} times one ({gains.Min():0.00} to {gains.Max():0.00}) by wall; the same work takes {Median(costs):0.00} times the processor time; {(all.Select(one => one.Run.Sum).Distinct().Count() == 1 ? "the answers are the same" : "THE ANSWERS DIFFER")}"));
    }

    private Once Read(string file, int threads)
    {
        ProcessStartInfo start = new(segue, ["read", "ads", file, "--threads", threads.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false };
        double before = ChildSeconds();
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{segue} did not start.");
        byte[] buffer = new byte[CopyBuffer];
        ulong sum = 14695981039346656037;
        double peak = 0;
        Stream answers = process.StandardOutput.BaseStream;
        for (int got, reads = 0; (got = answers.Read(buffer)) > 0; reads++)
        {
            foreach (byte one in buffer.AsSpan(0, got))
            {
                sum = unchecked((sum ^ one) * 1099511628211);
            }

            peak = reads % 64 == 0 ? Math.Max(peak, PeakMb(process.Id)) : peak;
        }

        process.WaitForExit();
        return new Once(Stopwatch.GetElapsedTime(began).TotalSeconds, ChildSeconds() - before, peak, sum);
    }

    // What processes that have ended took, in hundredths of a second: fields 16 and 17 of the system's own count.
    private static double ChildSeconds()
    {
        string stat = File.ReadAllText("/proc/self/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / 100.0;
    }

    private static double PeakMb(int process)
    {
        string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private readonly record struct Once(double Wall, double Processor, double PeakMb, ulong Sum);
}
