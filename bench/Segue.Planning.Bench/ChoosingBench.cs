using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Planning.Choosing;
using Segue.Planning.Tests.Choosing;

namespace Segue.Planning.Bench;

/// <summary>The same choice given to every engine in turn; each says its optimum and its processor time.</summary>
internal sealed class ChoosingBench(TextWriter output, string peers, int seeds, int runs, int seconds)
{
    private readonly CommandPeer[] _commands = [CommandPeer.Glpk(seconds), CommandPeer.Cbc(seconds)];

    public void Run()
    {
        using CpSatPeer? cpSat = peers.Length == 0 ? null : new(peers);
        WarmUp(cpSat);
        output.WriteLine("| instance | budget | optimum | nodes | ours, ms | GLPK, ms | CBC, ms | CP-SAT, ms | best peer / ours |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, Func<int, PlanInput> make) in new (string, Func<int, PlanInput>)[] { ("realistic", seed => RealisticInstances.Make(seed)), ("random", seed => RandomInstances.Make(seed)) })
        {
            List<double> ratios = [];
            for (int seed = 1; seed <= seeds; seed++)
            {
                PlanInput input = make(seed);
                ChoiceModel model = ChoiceModel.Build(input, input.Request.MoneyPerHour);
                foreach (double? share in new double?[] { null, 0.75, 0.5, 0.25 })
                {
                    ratios.Add(Instance($"{name} {seed}", model, share, cpSat));
                }
            }

            ratios.RemoveAll(double.IsNaN);
            if (ratios.Count > 0)
            {
                ratios.Sort();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name}, all | | | | | | | | median {ratios[ratios.Count / 2]:0.0}, least {ratios[0]:0.0}, most {ratios[^1]:0.0} |"));
            }
        }
    }

    // Compilation on first use counts for nobody.
    private void WarmUp(CpSatPeer? cpSat)
    {
        ChoiceProblem problem = ChoiceModel.Build(RealisticInstances.Make(0), 12).Problem(400);
        for (int run = 0; run < 20; run++)
        {
            Ours.Choose(problem);
        }

        _ = cpSat is null ? null : CpSat(cpSat, problem);
    }

    // The budget lies by this share between the least that does and what the free choice spends.
    private static double? Budget(ChoiceModel model, double? share)
    {
        if (share is not { } part)
        {
            return null;
        }

        double least = ResourceChooser.Solve(model.Problem(null, null, model.Price), new SearchEffort(long.MaxValue, null, TimeProvider.System, CancellationToken.None))!.Cost;
        double free = ResourceChooser.Solve(model, null, long.MaxValue, CancellationToken.None)!.Resources.Sum(resource => model.Price[resource]);
        return Math.Floor(least + (part * (free - least)));
    }

    private double Instance(string name, ChoiceModel model, double? share, CpSatPeer? cpSat)
    {
        double? budget = Budget(model, share);
        ChoiceProblem problem = model.Problem(budget);
        string file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.lp");
        File.WriteAllText(file, LinearFile.Write(problem));
        List<Measured>[] all = [[], [], [], []];
        Choice? choice = null;
        for (int run = 0; run < runs; run++)
        {
            (Measured ours, choice) = Ours.Choose(problem);
            all[0].Add(ours);
            if (cpSat is not null)
            {
                all[1].Add(_commands[0].Run(file));
                all[2].Add(_commands[1].Run(file));
                all[3].Add(CpSat(cpSat, problem));
            }
        }

        File.Delete(file);
        Check(name, all);
        double[] times = [.. all.Select(one => one.Count == 0 ? double.NaN : Median(one.Select(run => run.Seconds)))];
        double ratio = cpSat is null ? double.NaN : times[1..].Min() / times[0];
        string cells = string.Join(" | ", times.Select((time, engine) => (all[engine].Exists(run => !run.Proven) ? "unproven " : "") + (time * 1000).ToString("0.0", CultureInfo.InvariantCulture)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name}{(problem.Circular ? " (circles)" : "")} | {budget?.ToString("£0", CultureInfo.InvariantCulture) ?? "none"} | {choice!.Cost:0.00} | {choice.Nodes} | {cells} | {ratio:0.0} |"));
        return ratio;
    }

    private static void Check(string name, List<Measured>[] all)
    {
        double[] proven = [.. all.SelectMany(one => one).Where(run => run.Proven).Select(run => run.Objective)];
        if (proven.Length > 0 && proven.Max() - proven.Min() > 0.01)
        {
            throw new InvalidDataException($"{name}: the engines differ: {string.Join(", ", proven)}");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private Measured CpSat(CpSatPeer cpSat, ChoiceProblem problem)
    {
        // Whole numbers are all it takes, so it gets them as small as they can be.
        double unit = CostUnit.Of(problem.Cost);
        JsonNode answer = cpSat.Ask(new
        {
            kind = "choose",
            seconds,
            cost = Array.ConvertAll(problem.Cost, cost => (long)Math.Round(cost / unit)),
            targets = Array.ConvertAll(problem.Targets, step => problem.Coverers[step]),
            needs = problem.Needs.Select((needs, resource) => Array.ConvertAll(needs, step => Array.FindAll(problem.Coverers[step], other => other != resource))).ToArray(),
            limits = problem.Limits.Select(limit => new { use = Array.ConvertAll(limit.Use, use => (long)Math.Round(use * 100)), most = (long)Math.Round(limit.Most * 100) }).ToArray(),
        });
        return new Measured(answer["objective"]!.GetValue<double>() * unit, answer["status"]!.GetValue<string>() == "OPTIMAL", answer["solve"]!.GetValue<double>(), answer["build"]!.GetValue<double>());
    }
}
