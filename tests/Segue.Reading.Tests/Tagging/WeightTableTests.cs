using Segue.Reading.Tagging;
using Segue.Reading.Tagging.Vectorized;

namespace Segue.Reading.Tests.Tagging;

public sealed class WeightTableTests
{
    [Fact]
    public void Sum_RandomFeatures_IsThatOfThePlainDictionary()
    {
        Random random = new(7);
        uint[] keys = [.. Enumerable.Range(0, 20_000).Select(_ => (uint)random.NextInt64(1, uint.MaxValue)).Distinct()];
        sbyte[] weights = [.. Enumerable.Range(0, keys.Length * Role.Count).Select(_ => (sbyte)random.Next(-127, 128))];
        Dictionary<uint, int> places = keys.Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place);
        WeightTable table = new(keys, weights);
        for (int times = 0; times < 500; times++)
        {
            uint[] features = [.. Enumerable.Range(0, random.Next(0, FeatureSet.Most)).Select(at => at % 2 == 0 ? keys[random.Next(keys.Length)] : (uint)random.NextInt64(1, uint.MaxValue))];
            int[] expected = [.. Enumerable.Range(0, Role.Count).Select(role => features.Where(places.ContainsKey).Sum(feature => weights[(places[feature] * Role.Count) + role]))];

            RoleSums sums = table.Sum(features);

            Assert.Equal(expected, new[] { sums.Begin, sums.Inside, sums.End, sums.Single, sums.Adjacent });
        }
    }
}
