using Segue.Basics;
using Segue.Market.Match;
using Segue.Market.Search;

namespace Segue.Journey.Alerts;

/// <summary>A search that is watched: whatever new ad meets it is told, each once.</summary>
/// <param name="Name">Its name among its owner's: letters, digits and dashes.</param>
/// <param name="Wish">What is looked for.</param>
/// <param name="To">Where it is told, at least one.</param>
/// <param name="Times">When.</param>
public sealed record Alert(string Name, SearchWish Wish, IReadOnlyList<AlertTarget> To, AlertTimes Times)
{
    /// <summary>How many ads a message shows when nothing else is said.</summary>
    public const int UsualMost = 20;

    /// <summary>Gets how well an ad must fit a person; null when that is not asked.</summary>
    public FitsWish? Fits { get; init; }

    /// <summary>Gets the most ads that a message shows; it says how many more there are.</summary>
    public int Most { get; init; } = UsualMost;
}

/// <summary>How well an ad must fit a person. What the CV showed on the day is kept, not the CV.</summary>
/// <param name="Cv">The CV's file name, to tell it by.</param>
/// <param name="Above">The least, in hundredths of the most that the ad's score could be, 0 to 100.</param>
/// <param name="Skills">The person's skills by id.</param>
/// <param name="Wishes">What the person looks for.</param>
public sealed record FitsWish(string Cv, int Above, IReadOnlyDictionary<string, SkillLevel> Skills, MatchWishes Wishes);

/// <summary>An alert as stored.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Made">When it was made: ads that were there before are not new to it.</param>
/// <param name="Alert">The alert.</param>
public sealed record StoredAlert(long Number, DateTimeOffset Made, Alert Alert);
