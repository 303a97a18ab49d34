using Segue.Routes.Occupations.Vectorized;

namespace Segue.Routes.Occupations;

/// <summary>
/// How much of what one occupation asks a person from another already has. For source A and target B
/// <code>
/// has(A, t)  = max over skills s of A of  weight(A, s) × closeness(s, t)
/// cover(A,B) = Σ over skills t of B of weight(B, t) × has(A, t)  ÷  Σ over skills t of B of weight(B, t)
/// </code>
/// from 0 to 1, and not symmetric: a surgeon covers more of a first-aider than the other way round. An occupation that asks
/// nothing is covered by nobody (0).
/// </summary>
public sealed class OccupationSimilarity
{
    /// <summary>Creates it over needs and closeness of the same list of skills.</summary>
    public OccupationSimilarity(OccupationSkills skills, SkillCloseness closeness)
    {
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(closeness);
        (Skills, Closeness) = (skills, closeness);
    }

    /// <summary>Gets what each occupation asks.</summary>
    public OccupationSkills Skills { get; }

    /// <summary>Gets how close skills are.</summary>
    public SkillCloseness Closeness { get; }

    /// <summary>One pair by the formula above, word for word: slow, and the yardstick for <see cref="AllPairs"/>.</summary>
    public float Cover(int source, int target)
    {
        ReadOnlySpan<int> asked = Skills.Skills(target);
        ReadOnlySpan<float> weights = Skills.Weights(target);
        float covered = 0f;
        for (int t = 0; t < asked.Length; t++)
        {
            float has = 0f;
            for (int s = 0; s < Skills.Skills(source).Length; s++)
            {
                has = Math.Max(has, Skills.Weights(source)[s] * Closeness.Between(Skills.Skills(source)[s], asked[t]));
            }

            covered += weights[t] * has;
        }

        return Skills.Total(target) > 0 ? covered / Skills.Total(target) : 0f;
    }

    /// <summary>All pairs on the calling thread: row A, column B holds the cover of B by A, <c>Count × Count</c> numbers.</summary>
    /// <param name="cancellationToken">Stops between blocks of sources.</param>
    public float[] AllPairs(CancellationToken cancellationToken)
    {
        int count = Skills.Count;
        float[] covers = new float[(long)count * count];
        CoverBlock block = new(this);
        for (int first = 0; first < count; first += CoverBlock.Lanes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            block.Fill(first, Math.Min(CoverBlock.Lanes, count - first));
            block.Cover(covers.AsSpan(first * count));
        }

        return covers;
    }

    /// <summary>What somebody with these skills has of each skill, 0 to 1: <c>has(A, t)</c> of the formula for any profile.</summary>
    /// <param name="profile">Places of skills, each with how firmly it is held, 0 to 1.</param>
    public float[] Has(IEnumerable<(int Skill, float Held)> profile)
    {
        float[] has = new float[Closeness.Count];
        foreach ((int skill, float held) in profile)
        {
            ReadOnlySpan<int> near = Closeness.Near(skill);
            ReadOnlySpan<float> values = Closeness.Values(skill);
            for (int i = 0; i < near.Length; i++)
            {
                has[near[i]] = Math.Max(has[near[i]], held * values[i]);
            }
        }

        return has;
    }

    /// <summary>The cover of every occupation by a profile that has this much of each skill.</summary>
    public float[] CoverAll(ReadOnlySpan<float> has)
    {
        float[] covers = new float[Skills.Count];
        for (int target = 0; target < covers.Length; target++)
        {
            ReadOnlySpan<int> asked = Skills.Skills(target);
            ReadOnlySpan<float> weights = Skills.Weights(target);
            float covered = 0f;
            for (int t = 0; t < asked.Length; t++)
            {
                covered += weights[t] * has[asked[t]];
            }

            covers[target] = Skills.Total(target) > 0 ? covered / Skills.Total(target) : 0f;
        }

        return covers;
    }

    /// <summary>An occupation's own skills as a profile.</summary>
    public IEnumerable<(int Skill, float Held)> Profile(int occupation)
    {
        for (int i = 0; i < Skills.Skills(occupation).Length; i++)
        {
            yield return (Skills.Skills(occupation)[i], Skills.Weights(occupation)[i]);
        }
    }
}
