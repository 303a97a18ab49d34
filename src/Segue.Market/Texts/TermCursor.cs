using Segue.Market.Index;

namespace Segue.Market.Texts;

/// <summary>Walks over the ads of one segment that meet one thing asked for, forwards only; ads are counted from the segment's first.</summary>
internal abstract class TermCursor
{
    /// <summary>Past the last ad.</summary>
    public const int End = int.MaxValue;

    /// <summary>Goes to the first ad that is not before <paramref name="target"/>.</summary>
    /// <returns>The ad; <see cref="End"/> when there is none.</returns>
    public abstract int Advance(int target);

    /// <summary>Goes to <paramref name="target"/> if it is there.</summary>
    /// <returns><paramref name="target"/>, or a later one before which there is none.</returns>
    public abstract int Seek(int target);

    /// <summary>What the ad that it stands on brings, 1 to 255.</summary>
    public abstract int Impact();

    /// <summary>The most that an ad from <paramref name="target"/> on brings, up to an end.</summary>
    /// <param name="target">An ad, not before any that was asked for.</param>
    /// <param name="last">The last ad for which it holds.</param>
    public abstract int Most(int target, out int last);
}

/// <summary>What the ads of a segment bring by one thing asked for.</summary>
internal abstract class TermHits
{
    /// <summary>Gets how many ads there are.</summary>
    public abstract int Ads { get; }

    /// <summary>A cursor before the first.</summary>
    public abstract TermCursor Open();

    /// <summary>Puts the ads into a set of all ordinals.</summary>
    /// <param name="set">The set.</param>
    /// <param name="first">The ordinal of the segment's first ad.</param>
    public abstract void AddTo(OrdinalSet set, int first);
}
