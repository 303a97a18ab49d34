using Segue.Reading.Tagging;
using Segue.Reading.Tagging.Vectorized;

namespace Segue.Reading.Tests.Tagging;

public sealed class LayerScorerTests
{
    private const int FarthestOfSums = sbyte.MaxValue * FeatureSet.Most;

    private static readonly string[] Words =
        ["Experience", "with", "Zorb", "Quill", "data", "modelling", "and", "care", "(", ")", ".", "is", "a", "must", "C++", "e.g", "naïve", "an-unusually-long-word-that-is-not-kept-at-all", "2+"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Score_AnySentence_IsTheSumOfItsPlainFeatures(bool rich)
    {
        Random random = new(5);
        TaggerModel model = TaggingExamples.Model();
        List<string[]> sentences = [.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, random.Next(1, 40)).Select(_ => Words[random.Next(Words.Length)]).ToArray())];
        WeightTable table = RandomWeights(sentences, model, random);
        LayerScorer scorer = new(table, rich);
        WordCache cache = new(model, scorer);
        foreach (string[] sentence in sentences)
        {
            WordForm[] forms = Described(sentence, model);
            RoleSums[] sums = Scored(sentence, model, scorer, cache);

            for (int at = 0; at < forms.Length; at++)
            {
                uint[] keys = new uint[FeatureSet.Most];
                int count = FeatureSet.Write(forms, at, rich, keys);
                Assert.Equal(table.Sum(keys.AsSpan(0, count)), sums[at]);
            }
        }
    }

    [Fact]
    public void RoleSums_AddedAndTakenAway_KeepTheirPartsApart()
    {
        Random random = new(8);
        for (int times = 0; times < 500; times++)
        {
            short[] one = Five(random);
            short[] other = Five(random);

            RoleSums sum = Of(one) + Of(other);
            RoleSums difference = Of(one) - Of(other);

            Assert.Equal(one.Zip(other, (a, b) => a + b), Parts(sum));
            Assert.Equal(one.Zip(other, (a, b) => a - b), Parts(difference));
        }

        static short[] Five(Random random) => [.. Enumerable.Range(0, Role.Count).Select(_ => (short)random.Next(-FarthestOfSums / 2, FarthestOfSums / 2))];
        static RoleSums Of(short[] parts) => new(parts[Role.Begin], parts[Role.Inside], parts[Role.End], parts[Role.Single], parts[Role.Adjacent]);
        static int[] Parts(RoleSums sums) => [sums.Begin, sums.Inside, sums.End, sums.Single, sums.Adjacent];
    }

    [Fact]
    public void RoleSums_Unpacked_AreTheFiveBytesWithTheirSigns()
    {
        Random random = new(9);
        for (int times = 0; times < 500; times++)
        {
            ulong packed = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));

            RoleSums sums = RoleSums.Unpack(packed);

            Assert.Equal(Enumerable.Range(0, Role.Count).Select(role => (int)unchecked((sbyte)(packed >> (8 * role)))), [sums.Begin, sums.Inside, sums.End, sums.Single, sums.Adjacent]);
            Assert.Equal(new RoleSums((short)sums.Begin, (short)sums.Inside, (short)sums.End, (short)sums.Single, (short)sums.Adjacent), sums);
        }
    }

    [Fact]
    public void Cache_MoreWordsThanItHolds_KnowsEachAsIfItWereNew()
    {
        TaggerModel model = TaggingExamples.Model();
        LayerScorer scorer = new(RandomWeights([Words], model, new Random(10)), rich: false);
        WordCache cache = new(model, scorer);
        Random random = new(11);
        RoleSums[] fresh = new RoleSums[LayerScorer.Reach];
        for (int times = 0; times < 120_000; times++)
        {
            // Some words come again and again, most once: two of one place take it from a third.
            string word = times % 3 == 0 ? Words[random.Next(Words.Length)] : Words[random.Next(Words.Length)] + random.Next(80_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
            int place = cache.Find(word);
            if (times % 10 == 0)
            {
                WordForm form = Described([word], model)[0];
                form.Lists = 0;
                scorer.Own(form, fresh);
                Assert.Equal(form.Core, cache.Form(place).Core);
                Assert.Equal(fresh, cache.Sums(place).ToArray());
            }
        }
    }

    [Fact]
    public void LongestAbove_WithWhatMayCome_IsThatOfThePlainSearch()
    {
        TaggerLayer layer = TaggingExamples.Model().Layers[0];
        Random random = new(12);
        int[] come = new int[40];
        for (int times = 0; times < 500; times++)
        {
            RoleSums[] sums = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => new RoleSums(Part(), Part(), Part(), Part(), Part()))];
            layer.MostToCome(sums, come);
            for (int at = 0; at < sums.Length; at++)
            {
                int least = random.Next(-100, 300);

                Assert.Equal(layer.LongestAbove(sums.AsSpan(at), int.MaxValue / 4, least), layer.LongestAbove(sums.AsSpan(at), at + 1 < sums.Length ? come[at + 1] : TaggerLayer.Nothing, least));
            }
        }

        short Part() => (short)random.Next(-200, 150);
    }

    private static WordForm[] Described(string[] sentence, TaggerModel model)
    {
        WordForm[] forms = [.. sentence.Select(word => WordForm.Of(word))];
        model.Describe(forms);
        return forms;
    }

    private static RoleSums[] Scored(string[] sentence, TaggerModel model, LayerScorer scorer, WordCache cache)
    {
        WordForm[] forms = new WordForm[sentence.Length];
        RoleSums[] padded = new RoleSums[sentence.Length + (2 * FeatureSet.Farthest)];
        for (int at = 0; at < sentence.Length; at++)
        {
            int place = cache.Find(sentence[at]);
            forms[at] = cache.Form(place);
            for (int i = 0; i < LayerScorer.Reach; i++)
            {
                padded[at + i] += cache.Sums(place)[i];
            }
        }

        model.Lists.Mark(forms);
        RoleSums[] sums = padded[FeatureSet.Farthest..^FeatureSet.Farthest];
        scorer.AddPlaces(forms, sums);
        return [.. sums.Select((sum, at) => sum + scorer.Pairs(forms, at))];
    }

    // Two in three of the features that the sentences have get weights.
    private static WeightTable RandomWeights(List<string[]> sentences, TaggerModel model, Random random)
    {
        SortedSet<uint> keys = [];
        uint[] written = new uint[FeatureSet.Most];
        foreach (WordForm[] forms in sentences.Select(sentence => Described(sentence, model)))
        {
            for (int at = 0; at < forms.Length; at++)
            {
                int count = FeatureSet.Write(forms, at, rich: true, written);
                keys.UnionWith(written.Take(count).Where(key => key != 0 && key % 3 != 0));
            }
        }

        return new WeightTable([.. keys], [.. Enumerable.Range(0, keys.Count * Role.Count).Select(_ => (sbyte)random.Next(-127, 128))]);
    }
}
