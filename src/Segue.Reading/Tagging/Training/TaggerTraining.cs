using System.Globalization;
using Segue.Reading.Evaluation;
using Segue.Reading.Tagging.Neural;

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
    /// <param name="nets">Where the nets go that are used beside it.</param>
    /// <param name="say">Told what is going on, a line at a time.</param>
    /// <param name="cancellationToken">Stops between layers.</param>
    /// <exception cref="FileNotFoundException">A gold set is missing.</exception>
    public static void Train(TaggerSources sources, Stream to, Stream nets, Action<string> say, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(nets);
        ArgumentNullException.ThrowIfNull(say);
        (TaggerModel model, WordVectors vectors) = Words(sources);
        say($"{vectors.Count} words in groups");
        TaggerLayer[] layers = new TaggerLayer[LayerPlan.All.Length];
        Parallel.For(0, layers.Length, new ParallelOptions { CancellationToken = cancellationToken }, at =>
        {
            layers[at] = Layer(LayerPlan.All[at], Described(sources, LayerPlan.All[at].Source, model));
        });
        for (int at = 0; at < layers.Length; at++)
        {
            say($"{layers[at].Name}: {layers[at].Count} features kept");
        }

        (model with { Layers = layers }).Write(to);
        NetModel learned = NetTraining.Train(new NetTraining.Material(model, vectors, source => Described(sources, source, model)), NetPlan.Shipped, say, cancellationToken);
        learned.Write(nets);
    }

    private static List<Sentence> Described(TaggerSources sources, GoldSource source, TaggerModel model)
    {
        List<Sentence> sentences = Gold(sources, source);
        foreach (Sentence sentence in sentences)
        {
            sentence.Forms = [.. sentence.Words.Select(word => WordForm.Of(word))];
            model.Describe(sentence.Forms);
        }

        return sentences;
    }

    private static (TaggerModel Model, WordVectors Vectors) Words(TaggerSources sources)
    {
        WordTableMaker maker = new(Seed);
        foreach (string ad in sources.Ads)
        {
            maker.Add(ad);
        }

        foreach (GoldSource source in LayerPlan.All.Select(plan => plan.Source).DistinctBy(source => source.Set))
        {
            Gold(sources, source).ForEach(sentence => maker.Add(string.Join(' ', sentence.Words)));
        }

        WordTable words = maker.Make(FineGroups, CoarseGroups, Topics);
        return (new TaggerModel(words, Gazetteers.Create(sources.Lists), []), maker.Vectors);
    }

    private static List<Sentence> Gold(TaggerSources sources, GoldSource source) => GoldSentences.Read(Path.Combine(sources.GoldFolder, source.Set, "train.json"), source.Tags);

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
        (TaggerModel model, WordVectors vectors) = Words(sources);
        Dictionary<(int Lots, string Layer), TaggerLayer> plain = [];
        foreach (LayerPlan plan in LayerPlan.All)
        {
            List<Sentence> sentences = Described(sources, plan.Source, model);
            foreach (int lots in LearningLots)
            {
                cancellationToken.ThrowIfCancellationRequested();
                TaggerLayer layer = plain[(lots, plan.Name)] = Layer(plan, Learned(sentences, lots));
                Say($"{plan.Name}, one model", lots, SpanComparison.Compare(new SkillTagger(model with { Layers = [layer] }), plan.Name, Kept(sentences)));
            }
        }

        foreach (int lots in LearningLots)
        {
            NetTraining.Material material = new(model, vectors, source => Learned(Described(sources, source, model), lots));
            NetModel nets = NetTraining.Train(material, NetPlan.Shipped, _ => { }, cancellationToken);
            TaggerModel beside = model with { Layers = [.. plain.Where(pair => pair.Key.Lots == lots).Select(pair => pair.Value)] };
            foreach (NetTask task in NetPlan.Shipped.Tasks)
            {
                Say($"{task.Name}, nets", lots, SpanComparison.Compare(new CarefulTagger(beside, nets), task.Name, Kept(Described(sources, task.Source, model))));
            }
        }

        void Say(string what, int lots, SpanCount count) =>
            say(string.Create(CultureInfo.InvariantCulture, $"{what}, {lots} lots of {LotCount}: F1 {count.F1:0.000}, precision {count.Precision:0.000}, recall {count.Recall:0.000} over {count.Known} spans"));
    }

    private static List<Sentence> Kept(List<Sentence> sentences) => [.. sentences.Where(sentence => Lot(sentence) == 0)];

    private static List<Sentence> Learned(List<Sentence> sentences, int lots) => [.. sentences.Where(sentence => Lot(sentence) >= 1 && Lot(sentence) <= lots)];

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
