using System.Globalization;
using Segue.Reading.Evaluation;

namespace Segue.Reading.Tagging.Training;

/// <summary>Makes the tagger's model. Deterministic: the same sources give the same bytes.</summary>
public static class TaggerTraining
{
    private const int Seed = 7;
    private const int FineGroups = 800;
    private const int CoarseGroups = 80;
    private const int Topics = 150;
    private const int LotCount = 9;

    // Of nine lots one is kept out; two, four and eight are learned from.
    private static readonly int[] LearningLots = [2, 4, 8];

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
        TaggerLayer[] layers = new TaggerLayer[LayerPlan.All.Length];
        Parallel.For(0, layers.Length, new ParallelOptions { CancellationToken = cancellationToken }, at =>
        {
            List<Sentence> sentences = Gold(sources, LayerPlan.All[at]);
            Describe(sentences, model);
            layers[at] = Layer(LayerPlan.All[at], sentences);
        });
        for (int at = 0; at < layers.Length; at++)
        {
            say($"{layers[at].Name}: {layers[at].Count} features kept");
        }

        (model with { Layers = layers }).Write(to);
    }

    private static void Describe(List<Sentence> sentences, TaggerModel model)
    {
        foreach (Sentence sentence in sentences)
        {
            sentence.Forms = [.. sentence.Words.Select(word => WordForm.Of(word))];
            model.Describe(sentence.Forms);
        }
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

    /// <summary>
    /// Says how good each layer is on documents of the training part that were kept out, learned from a quarter, half and all of the others: the learning curve.
    /// The dev parts are not read.
    /// </summary>
    /// <param name="sources">What to train from.</param>
    /// <param name="say">Told each figure, a line at a time.</param>
    /// <param name="cancellationToken">Stops between trainings.</param>
    public static void Check(TaggerSources sources, Action<string> say, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(say);
        TaggerModel model = new(Words(sources), Gazetteers.Create(sources.Lists), []);
        foreach (LayerPlan plan in LayerPlan.All)
        {
            List<Sentence> sentences = Gold(sources, plan);
            Describe(sentences, model);
            List<Sentence> kept = [.. sentences.Where(sentence => Lot(sentence) == 0)];
            foreach (int lots in LearningLots)
            {
                cancellationToken.ThrowIfCancellationRequested();
                List<Sentence> used = [.. sentences.Where(sentence => Lot(sentence) >= 1 && Lot(sentence) <= lots)];
                SkillTagger trial = new(model with { Layers = [Layer(plan, used)] });
                SpanCount count = SpanComparison.Compare(trial, plan.Name, kept);
                say(string.Create(CultureInfo.InvariantCulture, $"{plan.Name}: {used.Count} sentences: F1 {count.F1:0.000}, precision {count.Precision:0.000}, recall {count.Recall:0.000} over {count.Known} spans"));
            }
        }
    }

    private static TaggerLayer Layer(LayerPlan plan, List<Sentence> sentences) =>
        TaggerLayer.Create(plan, SpanEnsemble.Train(plan, sentences));

    // Documents fall into lots by their number, always the same.
    private static uint Lot(Sentence sentence)
    {
        unchecked
        {
            uint hash = (uint)sentence.Group * 2654435761u;
            hash ^= hash >> 15;
            hash *= 0x2c1b3c6d;
            return (hash ^ (hash >> 12)) % LotCount;
        }
    }
}
