using System.Runtime.InteropServices;

namespace Segue.Reading.Tagging.Training;

/// <summary>Trains a semi-Markov model by regularised likelihood.</summary>
internal static class SpanTrainer
{
    /// <summary>Trains on <paramref name="sentences"/>.</summary>
    public static SpanWeights Train(IReadOnlyList<Sentence> sentences, Dictionary<uint, int> ids, LayerPlan plan, int rounds)
    {
        List<Sentence> used = [.. sentences.Where(one => one.Spans.All(span => span.Length <= plan.Longest))];
        List<(int[] Features, int[] Offsets)> rows = [.. used.Select(one => Encode(one, ids, plan.Rich))];
        float[] weights = new float[(ids.Count * Role.Count) + plan.Longest];
        SpanObjective objective = new(used, rows, ids.Count, plan.Longest, plan.Penalty, threads: 1);
        Lbfgs.Minimise(weights, objective.Evaluate, rounds, 2e-4);
        return new SpanWeights(ids, weights, plan.Longest);
    }

    /// <summary>Numbers the features that are seen at least so often.</summary>
    public static Dictionary<uint, int> Number(IReadOnlyList<Sentence> sentences, int least, bool rich)
    {
        Dictionary<uint, int> counts = [];
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
        foreach (Sentence one in sentences)
        {
            for (int at = 0; at < one.Forms.Length; at++)
            {
                int count = FeatureSet.Write(one.Forms, at, rich, keys);
                for (int k = 0; k < count; k++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, keys[k], out _)++;
                }
            }
        }

        Dictionary<uint, int> ids = [];
        foreach ((uint key, int count) in counts)
        {
            if (count >= least)
            {
                ids.Add(key, ids.Count);
            }
        }

        return ids;
    }

    public static (int[] Features, int[] Offsets) Encode(Sentence one, Dictionary<uint, int> ids, bool rich)
    {
        List<int> features = [];
        int[] offsets = new int[one.Forms.Length + 1];
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
        for (int at = 0; at < one.Forms.Length; at++)
        {
            int count = FeatureSet.Write(one.Forms, at, rich, keys);
            for (int k = 0; k < count; k++)
            {
                if (ids.TryGetValue(keys[k], out int id))
                {
                    features.Add(id);
                }
            }

            offsets[at + 1] = features.Count;
        }

        return ([.. features], offsets);
    }

    public static void Score(int[] features, ReadOnlySpan<int> offsets, float[] weights, float[] scores)
    {
        for (int at = 0; at + 1 < offsets.Length; at++)
        {
            Span<float> row = scores.AsSpan(at * Role.Count, Role.Count);
            row.Clear();
            for (int k = offsets[at]; k < offsets[at + 1]; k++)
            {
                ReadOnlySpan<float> w = weights.AsSpan(features[k] * Role.Count, Role.Count);
                for (int role = 0; role < Role.Count; role++)
                {
                    row[role] += w[role];
                }
            }
        }
    }
}
