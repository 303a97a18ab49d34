using Segue.Planning.Bench;

// Runs comparisons with other solvers; bench/README.md says how and what for.
string what = args.Length > 0 ? args[0] : "choose";
int Option(string name, int otherwise) => Array.IndexOf(args, name) is var at and >= 0 ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
string peers = args.Contains("--alone") ? "" : Path.Combine(Environment.CurrentDirectory, "bench", "Segue.Planning.Bench", "peers");
if (what is not ("choose" or "schedule" or "all"))
{
    Console.Error.WriteLine("Say what to compare: choose, schedule or all.");
    return 2;
}

if (what is "choose" or "all")
{
    new ChoosingBench(Console.Out, peers, Option("--seeds", 10), Option("--runs", 3), Option("--seconds", 60)).Run();
    Console.WriteLine();
}

if (what is "schedule" or "all")
{
    new SchedulingBench(Console.Out, peers, Option("--seeds", 3)).Run();
}

return 0;
