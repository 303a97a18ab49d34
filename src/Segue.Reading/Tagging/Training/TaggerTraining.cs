namespace Segue.Reading.Tagging.Training;

/// <summary>Makes the tagger's model. Deterministic: the same sources give the same bytes.</summary>
public static class TaggerTraining
{
    private const int Seed = 7;
    private const int FineGroups = 800;
    private const int CoarseGroups = 80;
    private const int Topics = 150;
    private const int LeastCount = 2;
    private const int Rounds = 50;
    private const int HeldOutOf = 6;

    private static readonly float[] Thresholds = [0.1f, 0.125f, 0.15f, 0.175f, 0.2f, 0.225f, 0.25f, 0.275f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f];

    /// <summary>Trains every layer and writes the model to <paramref name="to"/>.</summary>
    /// <param name="sources">What to train from.</param>
    /// <param name="to">Where the model goes.</param>
    /// <param name="say">Told what is going on, a line at a time.</param>
    /// <param name="cancellationToken">Stops between layers.</param>
    /// <exception cref="FileNotFoundException">A gold set is missing.</exception>
    public static void Train(TaggerSources sources, Stream to, Action<string> say, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(say);
        WordTable words = Words(sources);
        say($"{words.Count} words in groups");
        TaggerModel model = new(words, Gazetteers.Create(sources.Lists), []);
        List<TaggerLayer> layers = [];
        foreach (LayerPlan plan in LayerPlan.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<Sentence> sentences = Gold(sources, plan);
            foreach (Sentence sentence in sentences)
            {
                sentence.Forms = [.. sentence.Words.Select(word => WordForm.Of(word))];
                model.Describe(sentence.Forms);
            }

            layers.Add(Layer(plan, sentences, say));
        }

        (model with { Layers = layers }).Write(to);
    }

    private static WordTable Words(TaggerSources sources)
    {
        WordTableMaker maker = new(Seed);
        foreach (string ad in sources.Ads)
        {
            maker.Add(ad);
        }

        foreach (LayerPlan plan in LayerPlan.All.DistinctBy(plan => plan.Set))
        {
            Gold(sources, plan).ForEach(sentence => maker.Add(string.Join(' ', sentence.Words)));
        }

        return maker.Make(FineGroups, CoarseGroups, Topics);
    }

    private static List<Sentence> Gold(TaggerSources sources, LayerPlan plan) => GoldSentences.Read(Path.Combine(sources.GoldFolder, plan.Set, "train.json"), plan.Tags);

    // The threshold is chosen on documents kept out of a first training, the weights come from a second over all.
    private static TaggerLayer Layer(LayerPlan plan, List<Sentence> sentences, Action<string> say)
    {
        float threshold = 0;
        double held = 0;
        if (!plan.OnlyOne)
        {
            List<Sentence> kept = [.. sentences.Where(IsHeldOut)];
            SpanWeights trial = Weights(plan, [.. sentences.Where(sentence => !IsHeldOut(sentence))]);
            (threshold, held) = Best(plan, trial, kept);
        }

        TaggerLayer layer = TaggerLayer.Create(plan.Name, Weights(plan, sentences), plan.Features, threshold, plan.OnlyOne);
        say($"{plan.Name}: {sentences.Count} sentences, {layer.Count} features kept, threshold {threshold:0.000}{(plan.OnlyOne ? "" : $", F1 {held:0.000} on training documents held out")}");
        return layer;
    }

    private static bool IsHeldOut(Sentence sentence) => ((unchecked((uint)sentence.Group * 2654435761u) >> 16) % HeldOutOf) == 0;

    private static SpanWeights Weights(LayerPlan plan, List<Sentence> sentences) => SpanTrainer.Train(sentences, plan.Longest, LeastCount, plan.Penalty, Rounds);

    private static (float Threshold, double F1) Best(LayerPlan plan, SpanWeights weights, List<Sentence> kept)
    {
        int[] right = new int[Thresholds.Length];
        int[] found = new int[Thresholds.Length];
        int known = 0;
        SpanLattice lattice = new();
        List<ChosenSpan> chosen = [];
        foreach (Sentence sentence in kept)
        {
            (int[] features, int[] offsets) = SpanTrainer.Encode(sentence, weights.Ids);
            float[] scores = new float[sentence.Words.Length * Role.Count];
            SpanTrainer.Score(features, offsets, weights.Values, scores);
            lattice.Fill(scores, sentence.Words.Length, weights.Lengths);
            known += sentence.Spans.Length;
            for (int i = 0; i < Thresholds.Length; i++)
            {
                SpanChooser.Choose(lattice, Thresholds[i], chosen);
                found[i] += chosen.Count;
                right[i] += chosen.Count(span => sentence.Spans.Contains((span.Start, span.Length)));
            }
        }

        int best = Enumerable.Range(0, Thresholds.Length).MaxBy(i => 2.0 * right[i] / Math.Max(1, found[i] + known));
        return (Thresholds[best], 2.0 * right[best] / Math.Max(1, found[best] + known));
    }
}
