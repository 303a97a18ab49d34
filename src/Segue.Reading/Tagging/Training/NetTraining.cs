using System.Runtime.InteropServices;
using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging.Training;

/// <summary>Learns the nets of a <see cref="CarefulTagger"/>. Deterministic: the same material gives the same nets.</summary>
internal static class NetTraining
{
    private const int Threads = 2;

    /// <summary>Learns them.</summary>
    /// <param name="material">What they learn from.</param>
    /// <param name="plan">How.</param>
    /// <param name="say">Told when one is done.</param>
    /// <param name="cancellationToken">Stops between rounds.</param>
    public static NetModel Train(Material material, NetPlan plan, Action<string> say, CancellationToken cancellationToken)
    {
        List<Sentence>[] known = [.. plan.Tasks.Select(task => material.Gold(task.Source))];
        uint[] features = Count(plan, known);
        Dictionary<uint, int> rows = NetModel.Number(features);
        List<NetExample> examples = Examples(plan, known, rows, material.Vectors);
        NetShape shape = new(features.Length, material.Vectors.Length, plan.Width, plan.Reaches, plan.Pairs, [.. plan.Tasks.Select(task => task.Longest)]);
        SpanNet[] nets = new SpanNet[plan.Seeds];
        Parallel.For(0, nets.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellationToken }, at =>
        {
            NetOptions options = plan.Options with { Seed = plan.Options.Seed + at };
            nets[at] = SpanNet.Begin(shape, options.Seed);
            NetLearner.Train(nets[at], examples, material.Vectors, options, (_, _) => cancellationToken.ThrowIfCancellationRequested());
        });
        say($"{nets.Length} nets of {features.Length} features learned");
        return new NetModel(material.Model.Sum(), material.Vectors, features, [.. plan.Tasks.Select(task => new NetHead(task.Name, task.Threshold))], nets);
    }

    // The features seen at least so often, in rising order. Sets that are marked in two ways are counted once.
    private static uint[] Count(NetPlan plan, List<Sentence>[] known)
    {
        Dictionary<uint, int> counts = [];
        uint[] keys = new uint[FeatureSet.Most];
        for (int task = 0; task < known.Length; task++)
        {
            if (FirstOfSet(plan, task) != task)
            {
                continue;
            }

            foreach (Sentence sentence in known[task])
            {
                for (int at = 0; at < sentence.Forms.Length; at++)
                {
                    int count = NetInput.Write(sentence.Forms, at, keys);
                    foreach (uint key in keys.AsSpan(0, count))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
                    }
                }
            }
        }

        return [.. counts.Where(pair => pair.Value >= plan.LeastCount).Select(pair => pair.Key).Order()];
    }

    private static List<NetExample> Examples(NetPlan plan, List<Sentence>[] known, Dictionary<uint, int> rows, WordVectors vectors)
    {
        List<NetExample> examples = [];
        for (int first = 0; first < known.Length; first++)
        {
            int[] tasks = [.. Enumerable.Range(0, known.Length).Where(task => FirstOfSet(plan, task) == first)];
            for (int at = 0; at < (tasks.Length == 0 ? 0 : known[first].Count); at++)
            {
                (int, Sentence)[] marks = [.. tasks.Select(task => (task, known[task][at])).Where(mark => mark.Item2.Spans.All(span => span.Length <= plan.Tasks[mark.task].Longest))];
                if (marks.Length > 0 && known[first][at].Words.Length > 0)
                {
                    examples.Add(new NetExample(NetInput.Of(known[first][at].Forms, rows, vectors), marks));
                }
            }
        }

        return examples;
    }

    private static int FirstOfSet(NetPlan plan, int task) => Array.FindIndex(plan.Tasks, one => one.Source.Set == plan.Tasks[task].Source.Set);

    /// <summary>What nets learn from.</summary>
    /// <param name="Model">What is known of words, and the lists.</param>
    /// <param name="Vectors">The vectors of words.</param>
    /// <param name="Gold">The sentences of a kind of span, their words described; those of one set always in the same order.</param>
    internal sealed record Material(TaggerModel Model, WordVectors Vectors, Func<GoldSource, List<Sentence>> Gold);
}
