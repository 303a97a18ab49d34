using Segue.Catalogue.Taxonomies;

namespace Segue.Routes.Occupations;

/// <summary>
/// How much knowing one ESCO skill is worth towards another, from 0 to 1: 1 for itself, <see cref="Tied"/> where one is the
/// broader of the other or ESCO ties them, <see cref="Siblings"/> where both have the same broader skill, 0 otherwise. Symmetric.
/// The formula and what its two numbers rest on: docs/decisions/0020-taxonomies.md.
/// </summary>
public sealed class SkillCloseness
{
    /// <summary>Closeness of a skill and its broader one, or of two that ESCO ties.</summary>
    public const float Tied = 0.5f;

    /// <summary>Closeness of two skills with the same broader skill.</summary>
    public const float Siblings = 0.25f;

    private readonly int[] _offsets;
    private readonly int[] _skills;
    private readonly float[] _values;

    private SkillCloseness(int[] offsets, int[] skills, float[] values) => (_offsets, _skills, _values) = (offsets, skills, values);

    /// <summary>Gets how many skills there are.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>The closeness that ESCO's own ties give.</summary>
    public static SkillCloseness FromEsco(Esco esco)
    {
        ArgumentNullException.ThrowIfNull(esco);
        List<(int A, int B, float Value)> pairs = [];
        pairs.AddRange(esco.Links.Select(link => (link.Skill, link.Helper, Tied)));
        pairs.AddRange(esco.BroaderSkills.Select(pair => (pair.Part, pair.Whole, Tied)));
        foreach (IGrouping<int, EscoBroader> family in esco.BroaderSkills.GroupBy(pair => pair.Whole))
        {
            int[] children = family.Select(pair => pair.Part).ToArray();
            for (int i = 0; i < children.Length; i++)
            {
                for (int j = i + 1; j < children.Length; j++)
                {
                    pairs.Add((children[i], children[j], Siblings));
                }
            }
        }

        return FromPairs(esco.Skills.Count, pairs);
    }

    /// <summary>The closeness given by pairs, each meant both ways; of several for one pair the greatest counts. Each skill is 1 to itself.</summary>
    /// <param name="count">How many skills there are.</param>
    /// <param name="pairs">Places of two skills, and a value above 0 and at most 1.</param>
    public static SkillCloseness FromPairs(int count, IEnumerable<(int A, int B, float Value)> pairs)
    {
        Dictionary<int, float>[] rows = new Dictionary<int, float>[count];
        for (int skill = 0; skill < count; skill++)
        {
            rows[skill] = new Dictionary<int, float> { [skill] = 1f };
        }

        foreach ((int a, int b, float value) in pairs)
        {
            rows[a][b] = Math.Max(value, rows[a].GetValueOrDefault(b));
            rows[b][a] = Math.Max(value, rows[b].GetValueOrDefault(a));
        }

        int[] offsets = new int[count + 1];
        for (int skill = 0; skill < count; skill++)
        {
            offsets[skill + 1] = offsets[skill] + rows[skill].Count;
        }

        (int[] skills, float[] values) = (new int[offsets[count]], new float[offsets[count]]);
        for (int skill = 0; skill < count; skill++)
        {
            int at = offsets[skill];
            foreach ((int other, float value) in rows[skill].OrderBy(pair => pair.Key))
            {
                (skills[at], values[at]) = (other, value);
                at++;
            }
        }

        return new SkillCloseness(offsets, skills, values);
    }

    /// <summary>The closeness of two skills.</summary>
    public float Between(int a, int b)
    {
        int at = Near(a).BinarySearch(b);
        return at < 0 ? 0f : Values(a)[at];
    }

    /// <summary>The skills close to one, itself among them, in rising order.</summary>
    public ReadOnlySpan<int> Near(int skill) => _skills.AsSpan(_offsets[skill].._offsets[skill + 1]);

    /// <summary>How close each of <see cref="Near"/> is.</summary>
    public ReadOnlySpan<float> Values(int skill) => _values.AsSpan(_offsets[skill].._offsets[skill + 1]);
}
