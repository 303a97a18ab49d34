using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Segue.Planning.Tests.Choosing;

/// <summary>A solver that is not ours, run as a command on a file in the CPLEX LP format.</summary>
internal sealed class SolverProgram(string command, string package, Func<string, string, string[]> arguments, Regex objective, string proven)
{
    public static readonly SolverProgram Glpk = new(
        "glpsol",
        "glpk-utils",
        (file, output) => ["--cuts", "--fpump", "--lp", file, "-o", output],
        new Regex(@"Objective:\s+obj = (?<value>\S+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture),
        "INTEGER OPTIMAL");

    public static readonly SolverProgram Cbc = new(
        "cbc",
        "coinor-cbc",
        (file, output) => [file, "-ratioGap", "0", "-allowableGap", "0", "-solve", "-solution", output, "-quit"],
        new Regex(@"objective value (?<value>\S+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture),
        "Optimal");

    /// <summary>The proven least; null when the program proves that there is no choice. Skips the test where the program is absent.</summary>
    public double? Least(string model)
    {
        Assert.SkipUnless(IsInstalled(), $"{command} is not installed: apt-get install {package}");
        string folder = Directory.CreateTempSubdirectory("segue-peer").FullName;
        try
        {
            (string file, string output) = (Path.Combine(folder, "model.lp"), Path.Combine(folder, "answer.txt"));
            File.WriteAllText(file, model);
            using Process process = Process.Start(new ProcessStartInfo(command, arguments(file, output)) { RedirectStandardOutput = true, UseShellExecute = false })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            string answer = File.ReadAllText(output);
            return answer.Contains(proven, StringComparison.Ordinal) ? double.Parse(objective.Match(answer).Groups["value"].Value, CultureInfo.InvariantCulture) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, command)));
}
