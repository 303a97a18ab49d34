using Segue.Planning.Bench;

// Runs comparisons with other solvers; bench/README.md says how and what for.
string what = args.Length > 0 ? args[0] : "choose";
int Option(string name, int otherwise) => Array.IndexOf(args, name) is var at and >= 0 ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
string peers = args.Contains("--alone") ? "" : Path.Combine(Environment.CurrentDirectory, "bench", "Segue.Planning.Bench", "peers");
switch (what)
{
    case "choose":
        new ChoosingBench(Console.Out, peers, Option("--seeds", 10), Option("--runs", 5), Option("--seconds", 60)).Run();
        return 0;
    default:
        Console.Error.WriteLine("Say what to compare: choose or schedule.");
        return 2;
}
