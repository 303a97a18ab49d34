using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Segue.Planning.Bench;

/// <summary>CP-SAT compiled to WebAssembly (npm or-tools-wasm), one sub-solver, in one Node process that stays for all runs.</summary>
internal sealed class CpSatPeer : IDisposable
{
    public const string Name = "CP-SAT (or-tools-wasm 0.9.1, 1 worker)";

    private readonly Process _node;

    public CpSatPeer(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "or-tools-wasm")))
        {
            throw new DirectoryNotFoundException($"or-tools-wasm is not installed: run npm ci --ignore-scripts in {folder}");
        }

        ProcessStartInfo start = new("node") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(folder, "cpsat.mjs"));
        _node = Process.Start(start)!;
    }

    /// <summary>Sends one request and waits for its answer.</summary>
    public JsonNode Ask(object request)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
        _node.StandardInput.Flush();
        string? line = _node.StandardOutput.ReadLine();
        return line is null ? throw new InvalidDataException("Node ended without an answer.") : JsonNode.Parse(line)!;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
