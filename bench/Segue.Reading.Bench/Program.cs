using System.Globalization;
using Segue.Reading.Bench;

// Measures the phrase matcher and the ad reader beside other programs; bench/README.md says how and what for.
string Option(string name, string otherwise) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
int Number(string name, int otherwise) => int.Parse(Option(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
Corpus corpus = new(Option("--folder", Path.Combine(Path.GetTempPath(), "segue-bench")));
switch (args.FirstOrDefault() ?? "match")
{
    case "make":
        Mixer.Write(corpus, Option("--data", "../shared/data"), Number("--ads", 100_000), Number("--seed", 1));
        NameList.Write(corpus, "data", Option("--data", "../shared/data"), Number("--names", 15_000));
        return 0;
    case "match":
        new Rounds(corpus, Option("--peers", "bench/peers"), Number("--runs", 5), Console.Out).Run(Option("--engines", Rounds.All).Split(','));
        return 0;
    case "read":
        new ReaderBench(corpus, "data", Console.Out).Run(Option("--engines", ReaderBench.All).Split(','), Number("--ads", 20_000), Number("--runs", 5));
        return 0;
    case "scale":
        new ScaleBench(corpus, Option("--segue", "artifacts/segue/segue"), Console.Out).Run(Number("--ads", 20_000), Number("--runs", 5));
        return 0;
    case "readings":
        Readings.Write(corpus, "data", Option("--data", "../shared/data"), Number("--ads", 20_000), Option("--out", Path.Combine(corpus.Folder, "readings.jsonl")));
        return 0;
    case "length":
        LengthCheck.Run("data", Number("--length", 10_000_000), Console.Out);
        return 0;
    case "engine":
        Engine.Serve(corpus, args[1]);
        return 0;
    default:
        Console.Error.WriteLine("Say what to do: make, match, read, scale, readings, length or engine NAME.");
        return 2;
}
