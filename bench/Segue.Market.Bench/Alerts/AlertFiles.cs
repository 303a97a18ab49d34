using System.Globalization;
using Segue.Basics;
using Segue.Market.Bench.Mix;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Market.Bench.Alerts;

/// <summary>
/// The searches and ads that every engine gets, in two files: a number, tokens (a skill, a circle) and pay for the peers, and what ours needs beside. A circle is a token of every
/// ad that lies in it: the kindest form for engines that know no distances.
/// </summary>
internal static class AlertFiles
{
    private const char Tab = '\t';

    /// <summary>Writes both.</summary>
    public static void Write(string folder, AdMixer mixer, int searches, int ads, int seed)
    {
        Directory.CreateDirectory(folder);
        SearchMaker maker = new(mixer, seed);
        SearchWish[] wishes = new SearchWish[searches];
        Parallel.For(0, searches, i => wishes[i] = maker.Of(i));
        Dictionary<(string Place, double Km), (string Token, WishPlace Place)> circles = [];
        Dictionary<string, string> skills = new(StringComparer.Ordinal);
        string Skill(string id) => skills.TryGetValue(id, out string? token) ? token : skills[id] = $"s{skills.Count}";
        using (StreamWriter file = new(Path.Combine(folder, "searches.tsv")))
        {
            for (int i = 0; i < searches; i++)
            {
                SearchWish wish = wishes[i];
                List<string> tokens = [.. wish.Skills.Select(Skill)];
                if (wish is { Place: { } place, WithinKm: { } km })
                {
                    if (!circles.TryGetValue((place, km), out var circle))
                    {
                        circles[(place, km)] = circle = ($"c{circles.Count}", WishPlace.Of(place, km)!);
                    }

                    tokens.Add(circle.Token);
                }

                file.WriteLine(string.Join(Tab, i, string.Join(' ', tokens), wish.PayFrom, string.Join(',', wish.Skills), wish.Place, wish.WithinKm));
            }
        }

        WriteAds(folder, mixer, ads, Skill, [.. circles.Values]);
    }

    /// <summary>The searches as ours takes them.</summary>
    public static IEnumerable<SearchWish> Searches(string folder, int count) =>
        File.ReadLines(Path.Combine(folder, "searches.tsv")).Take(count).Select(line => line.Split(Tab)).Select(columns => new SearchWish
        {
            Skills = columns[3].Split(','),
            PayFrom = Number(columns[2]),
            Place = columns[4].Length > 0 ? columns[4] : null,
            WithinKm = columns[5].Length > 0 ? Number(columns[5]) : null,
        });

    /// <summary>The ads as ours takes them, their numbers from 0.</summary>
    public static IEnumerable<AdCard> Ads(string folder, int count)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        string Name(string id) => names.TryGetValue(id, out string? name) ? name : names[id] = id;
        foreach (string line in File.ReadLines(Path.Combine(folder, "ads.tsv")).Take(count))
        {
            string[] columns = line.Split(Tab);
            AskedSkill[] skills = [.. columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new AskedSkill(Name(id), Strength.Required, null))];
            int number = Number(columns[0]);
            int pay = Number(columns[2]);
            yield return new AdCard(number, "", skills)
            {
                Cluster = number,
                Point = columns[4].Length > 0 ? GeoPoint.Of(Real(columns[4]), Real(columns[5])) : null,
                Pay = pay > 0 ? new YearlyPay(pay, pay, PayOrigin.Field) : null,
            };
        }
    }

    private static void WriteAds(string folder, AdMixer mixer, int ads, Func<string, string> skill, (string Token, WishPlace Place)[] circles)
    {
        Dictionary<GeoPoint, string[]> around = [];
        using StreamWriter file = new(Path.Combine(folder, "ads.tsv"));
        for (int i = 0; i < ads; i++)
        {
            AdCard card = mixer.Card(i + 1);
            IEnumerable<string> tokens = card.Skills.Select(one => skill(one.Skill));
            if (card.Point is { } point)
            {
                if (!around.TryGetValue(point, out string[]? inside))
                {
                    around[point] = inside = [.. circles.Where(circle => circle.Place.Accepts(card)).Select(circle => circle.Token)];
                }

                tokens = tokens.Concat(inside);
            }

            file.WriteLine(string.Join(Tab, i, string.Join(' ', tokens), card.Pay is { IsStated: true } pay ? pay.High : 0, string.Join(',', card.Skills.Select(one => one.Skill)), Text(card.Point?.Latitude), Text(card.Point?.Longitude)));
        }
    }

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
