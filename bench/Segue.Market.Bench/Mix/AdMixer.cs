using System.Globalization;
using System.Text;
using Segue.Reading;

namespace Segue.Market.Bench.Mix;

/// <summary>Makes ads of about 3 kB from sections of real ones. An ad depends on the seed and its number alone. Safe from several threads.</summary>
/// <param name="pool">What to make them from.</param>
/// <param name="seed">The run's seed.</param>
/// <param name="copies">How many of a hundred ads are near copies of one before.</param>
internal sealed class AdMixer(MixPool pool, int seed, double copies)
{
    private const int LeastLength = 1200;
    private const int MostLength = 4000;
    private const int CopiedWithin = 50_000;

    /// <summary>The day on which the mixed market is looked at: all its ads are open.</summary>
    public static readonly DateOnly Today = new(2026, 11, 1);

    private readonly CardMaker _cards = new(pool);

    /// <summary>Gets what the ads are made from.</summary>
    public MixPool Pool => pool;

    /// <summary>The ad as a source gives it.</summary>
    /// <param name="number">From 1.</param>
    public RawAd Raw(int number)
    {
        MixedAd ad = Of(number);
        StringBuilder text = new();
        foreach (int section in ad.Sections)
        {
            text.Append(pool.Sections[section].Text).Append("\n\n");
        }

        return new RawAd(IdOf(number), ad.Title, text.Append(ad.Reference).ToString().TrimEnd())
        {
            Source = "mix",
            Employer = ad.Employer,
            Location = ad.Terms.Location,
            PayText = PayText(ad.Terms),
            PayPredicted = ad.Terms.PayPredicted,
            Workplace = ad.Terms.Workplace,
            Employment = ad.Terms.Employment,
            Posted = ad.Terms.Posted,
            Closes = ad.Terms.Closes,
        };
    }

    /// <summary>The ad's card, from sections that were read on their own: nearly what reading the whole ad gives, in a hundredth of the time.</summary>
    /// <param name="number">From 1.</param>
    public Index.AdCard Card(int number) => _cards.Of(Of(number));

    /// <summary>The number of the ad of which this one is a near copy; null when it is none.</summary>
    public int? OriginalOf(int number)
    {
        Dice dice = new(seed ^ 0x5EED, number);
        if (number == 1 || !dice.Chance(copies))
        {
            return null;
        }

        int original = number - 1 - dice.Next(Math.Min(number - 1, CopiedWithin));
        return OriginalOf(original) ?? original;
    }

    /// <summary>What the ad is made of.</summary>
    /// <param name="number">From 1.</param>
    public MixedAd Of(int number)
    {
        if (OriginalOf(number) is { } original)
        {
            return CopyOf(Of(original), number);
        }

        Dice dice = new(seed, number);
        Kind kind = pool.KindOf(ref dice);
        string title = MixPool.TitleOf(kind, ref dice);
        string employer = pool.EmployerOf(ref dice);
        MixedTerms terms = Terms(ref dice);
        return new MixedAd(number, null, title, employer, terms, SectionsOf(kind, ref dice), null);
    }

    /// <summary>The source's id of an ad.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"mix-{number:0000000}");

    private static string? PayText(MixedTerms terms) => terms is { PayLow: { } low, PayHigh: { } high }
        ? string.Create(CultureInfo.InvariantCulture, $"£{low:#,0}{(high > low ? $" - £{high:#,0}" : "")} per year")
        : null;

    private int[] SectionsOf(Kind kind, ref Dice dice)
    {
        List<int> sections = [];
        int length = dice.Between(LeastLength, MostLength);
        while (length > 0)
        {
            int section = dice.Of(kind.Sections);
            if (!sections.Contains(section))
            {
                sections.Add(section);
                length -= pool.Sections[section].Text.Length + 2;
            }
        }

        return [.. sections];
    }

    private MixedTerms Terms(ref Dice dice)
    {
        string? place = dice.Chance(3) ? null : dice.Of(dice.Chance(10) ? pool.Abroad : pool.Places);
        (int low, int high) = dice.Of(pool.Pay);
        double factor = dice.Between(85, 120) / 100.0;
        (low, high) = (Hundreds(low * factor), Hundreds(high * factor));
        bool pays = dice.Chance(60);
        string? workplace = dice.Next(20) switch { < 8 => null, < 12 => "Remote", < 17 => "Hybrid", _ => "On-site" };
        string? employment = dice.Next(20) switch { < 13 => "Permanent", < 16 => "Contract", < 17 => "Part-time", < 18 => "Internship", _ => null };
        DateOnly posted = Today.AddDays(-dice.Next(120));
        return new MixedTerms(place, pays ? low : null, pays ? high : null, pays && dice.Chance(25), workplace, employment, posted, dice.Chance(20) ? Today.AddDays(dice.Between(30, 400)) : null);
    }

    private static int Hundreds(double pounds) => (int)Math.Round(pounds / 500) * 500;

    // The same ad on another board: a line more, at times a section less, another employer's name where an agency puts it up.
    private MixedAd CopyOf(MixedAd original, int number)
    {
        Dice dice = new(seed ^ 0xC0B1, number);
        int[] sections = original.Sections;
        if (sections.Length > 4 && dice.Chance(30))
        {
            int dropped = dice.Next(sections.Length);
            sections = [.. sections.Where((_, index) => index != dropped)];
        }

        string employer = dice.Chance(25) ? pool.EmployerOf(ref dice) : original.Employer;
        MixedTerms terms = original.Terms with { Posted = original.Terms.Posted.AddDays(dice.Next(10)) };
        return original with { Number = number, Original = original.Number, Employer = employer, Terms = terms, Sections = sections, Reference = $"Reference {dice.Next(1_000_000):000000}" };
    }
}
