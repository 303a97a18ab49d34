using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Segue.Planning.Bench;

/// <summary>A solver that is a command: it is run once to read the file only and once to solve, and the difference is the solve.</summary>
/// <param name="name">What it is called in tables.</param>
/// <param name="read">Command line that reads the file {0} and stops.</param>
/// <param name="solve">Command line that reads the file {0}, solves and writes to the file {1}.</param>
/// <param name="result">Gives the objective value in the group <c>value</c>, in the file it wrote.</param>
/// <param name="proven">Is in that file when the answer is proven.</param>
internal sealed class CommandPeer(string name, string read, string solve, Regex result, string proven)
{
    /// <summary>GLPK with the options its manual names for hard problems: cuts of all kinds, presolve and rounding.</summary>
    public static CommandPeer Glpk(int seconds) => new(
        "GLPK (glpsol --cuts --fpump)",
        "glpsol --check --lp {0}",
        $"glpsol --cuts --fpump --tmlim {seconds} --lp {{0}} -o {{1}}",
        new Regex(@"^Objective:\s+obj = (?<value>\S+)", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture),
        "INTEGER OPTIMAL");

    /// <summary>CBC as it comes, on one thread.</summary>
    public static CommandPeer Cbc(int seconds) => new(
        "CBC (cbc)",
        "cbc {0} -quit",
        $"cbc {{0}} -ratioGap 0 -allowableGap 0 -seconds {seconds} -solve -solution {{1}} -quit",
        new Regex(@"objective value (?<value>\S+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture),
        "Optimal");

    public string Name => name;

    public Measured Run(string file)
    {
        string output = Path.GetTempFileName();
        double reading = Time(string.Format(CultureInfo.InvariantCulture, read, file, output));
        double whole = Time(string.Format(CultureInfo.InvariantCulture, solve, file, output));
        string text = File.ReadAllText(output);
        File.Delete(output);
        Match match = result.Match(text);
        double objective = match.Success ? double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture) : double.NaN;
        return new Measured(objective, text.Contains(proven, StringComparison.Ordinal), Math.Max(0, whole - reading), reading);
    }

    // Processor time of a command, by the shell's own clock.
    private static double Time(string command)
    {
        ProcessStartInfo start = new("bash") { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"TIMEFORMAT='%U %S'; time {command} >/dev/null 2>&1");
        using Process shell = Process.Start(start)!;
        string[] times = shell.StandardError.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        shell.WaitForExit();
        return times.Sum(time => double.Parse(time, CultureInfo.InvariantCulture));
    }
}
