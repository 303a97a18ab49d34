using Segue.Market.Index;

namespace Segue.Market.Match;

/// <summary>
/// A person who is matched again and again while ads come and go and skills are learnt: every ad's score is kept, and only what a change can have changed is scored anew. What it gives is
/// always what a fresh <see cref="MatchEngine"/> would. Not thread-safe, and nothing may be put into the market meanwhile.
/// </summary>
public sealed class StandingMatch
{
    private readonly MarketIndex _index;
    private readonly MatchWishes _wishes;
    private readonly PlaceKinds _kinds = new();
    private readonly WishColumns _columns;
    private PersonSkills _person;
    private ushort[] _tenths = [];
    private int _count;

    /// <summary>Begins with every ad of the market.</summary>
    /// <param name="index">The market.</param>
    /// <param name="person">The person's skills.</param>
    /// <param name="wishes">What they look for.</param>
    public StandingMatch(MarketIndex index, PersonSkills person, MatchWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(wishes);
        (_index, _person, _wishes, _columns) = (index, person, wishes, new WishColumns(_kinds));
        CatchUp();
    }

    /// <summary>Gets how many times an ad was scored since this was made.</summary>
    public long Scored { get; private set; }

    /// <summary>Scores the ads that were put into the market since the last call; no others.</summary>
    public void CatchUp()
    {
        AdColumns ads = _index.Columns;
        if (_count == ads.Count)
        {
            return;
        }

        Array.Resize(ref _tenths, Math.Max(ads.Count, Math.Min(2 * _tenths.Length, ads.Count + MatchBlock.Size)));
        AdScores scores = Scores();
        for (; _count < ads.Count; _count++)
        {
            Score(scores, _count);
        }
    }

    /// <summary>Takes the person's skills as they are now; scores the ads that name one whose credit has changed, transfers included, and no others.</summary>
    /// <param name="person">The skills.</param>
    public void Change(PersonSkills person)
    {
        ArgumentNullException.ThrowIfNull(person);
        CatchUp();
        OrdinalSet changed = new(_count);
        foreach (string skill in person.Ids.Union(_person.Ids, StringComparer.Ordinal).Where(skill => !person.IsWorthAsMuch(_person, skill)))
        {
            changed.Or(_index.Skills.Any(_index.Columns.SkillNames.Find(skill), _count));
        }

        _person = person;
        AdScores scores = Scores();
        foreach (int ordinal in changed.Ordinals())
        {
            Score(scores, ordinal);
        }
    }

    /// <summary>The best ads: the highest score first, equal scores in the order of their numbers.</summary>
    /// <param name="among">The ads to look at, such as the open ones.</param>
    /// <param name="most">How many to give, at least 1.</param>
    public IReadOnlyList<MatchHit> Best(OrdinalSet among, int most)
    {
        ArgumentNullException.ThrowIfNull(among);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        CatchUp();
        if (among.Length != _count)
        {
            throw new ArgumentException($"The set is of {among.Length} ads, the market of {_count}.", nameof(among));
        }

        BestHits best = new(most);
        foreach (int ordinal in among.Ordinals())
        {
            if (_tenths[ordinal] >= best.Least)
            {
                best.Offer(new MatchHit(ordinal, _index.Columns.Number[ordinal], _tenths[ordinal]));
            }
        }

        return best.ToArray();
    }

    // Names of skills come with ads, so the table is made when they do.
    private AdScores Scores()
    {
        _kinds.CatchUp(_index.Columns);
        return new AdScores(_index.Columns, CreditTable.Of(_person, _index.Columns.SkillNames), _columns.Of(_wishes, _index.Columns));
    }

    private void Score(AdScores scores, int ordinal)
    {
        _tenths[ordinal] = (ushort)scores.Tenths(ordinal);
        Scored++;
    }
}
