using System.Diagnostics;

namespace Segue.Reading.Bench;

/// <summary>An engine in a process of its own that answers each line with one pass over its texts.</summary>
internal sealed class EngineProcess : IDisposable
{
    private readonly string _name;
    private readonly Process _process;

    private EngineProcess(string name, Process process) => (_name, _process) = (name, process);

    /// <summary>Starts a program and waits until it says that it is ready.</summary>
    public static EngineProcess Start(string name, string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, [.. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        return process.StandardOutput.ReadLine() == "ready" ? new EngineProcess(name, process) : throw new InvalidOperationException($"{name} is not ready.");
    }

    /// <summary>One pass.</summary>
    public Measured Round()
    {
        _process.StandardInput.WriteLine("go");
        _process.StandardInput.Flush();
        return Measured.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{_name} ended early."));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
