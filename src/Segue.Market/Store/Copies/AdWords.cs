using Segue.Reading;

namespace Segue.Market.Store.Copies;

/// <summary>The words of an ad as numbers (<see cref="TextWords"/>), each field cut once. Used again for one ad after the other; one to a thread.</summary>
internal sealed class AdWords
{
    [ThreadStatic]
    private static AdWords? _instance;

    private AdWords()
    {
    }

    /// <summary>Gets the title's.</summary>
    public List<uint> Title { get; } = [];

    /// <summary>Gets the employer's; none when it is not known.</summary>
    public List<uint> Employer { get; } = [];

    /// <summary>Gets the place's as the ad has it; none when it is not known.</summary>
    public List<uint> Location { get; } = [];

    /// <summary>Gets the text's.</summary>
    public List<uint> Text { get; } = [];

    /// <summary>The thread's own with the words of an ad's fields, those of its text left out: <see cref="Packing.TextPacker"/> gives them on its way. Valid until the next ad's.</summary>
    public static AdWords OfFields(RawAd ad)
    {
        AdWords words = _instance ??= new AdWords();
        Cut(ad.Title, words.Title);
        Cut(ad.Employer, words.Employer);
        Cut(ad.Location, words.Location);
        words.Text.Clear();
        return words;
    }

    /// <summary>The thread's own with all words of an ad. Valid until the next ad's.</summary>
    public static AdWords Of(RawAd ad)
    {
        AdWords words = OfFields(ad);
        TextWords.Add(ad.Description, words.Text);
        return words;
    }

    private static void Cut(string? text, List<uint> words)
    {
        words.Clear();
        TextWords.Add(text, words);
    }
}
