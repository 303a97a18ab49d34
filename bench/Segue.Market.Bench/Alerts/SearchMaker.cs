using Segue.Market.Bench.Mix;
using Segue.Market.Index;
using Segue.Market.Search;

namespace Segue.Market.Bench.Alerts;

/// <summary>Makes saved searches as people have them: two or three skills that go together in some ad, seven of ten near a town, all with a least pay.</summary>
internal sealed class SearchMaker(AdMixer mixer, int seed)
{
    private static readonly int[] Distances = [10, 25, 40, 80];
    private readonly string[] _towns = [.. mixer.Pool.Places.Distinct().Where(place => WishPlace.Of(place, null)?.Point is not null).Order(StringComparer.Ordinal)];

    /// <summary>The search of a number, from 0.</summary>
    public SearchWish Of(int number)
    {
        Dice dice = new(seed ^ 0xA1E5, number);
        AdCard like = mixer.Card(1 + dice.Next(1_000_000));
        while (like.Skills.Count < 3)
        {
            like = mixer.Card(1 + dice.Next(1_000_000));
        }

        HashSet<string> skills = [];
        int count = dice.Between(2, 3);
        while (skills.Count < count)
        {
            skills.Add(like.Skills[dice.Next(like.Skills.Count)].Skill);
        }

        bool near = dice.Chance(70);
        return new SearchWish
        {
            Skills = [.. skills.Order(StringComparer.Ordinal)],
            Place = near ? _towns[dice.Next(_towns.Length)] : null,
            WithinKm = near ? Distances[dice.Next(Distances.Length)] : null,
            PayFrom = 20_000 + (5_000 * dice.Next(14)),
        };
    }
}
