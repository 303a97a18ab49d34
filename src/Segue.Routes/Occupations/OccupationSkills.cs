using Segue.Catalogue.Taxonomies;

namespace Segue.Routes.Occupations;

/// <summary>What each occupation asks, laid out flat for counting: for occupation o the needs from <c>Offsets[o]</c> to before <c>Offsets[o + 1]</c>.</summary>
public sealed class OccupationSkills
{
    /// <summary>The weight of a skill that is usual in every such job.</summary>
    public const float Essential = 1f;

    /// <summary>The weight of a skill that depends on the job.</summary>
    public const float Optional = 0.5f;

    private readonly int[] _offsets;
    private readonly int[] _skills;
    private readonly float[] _weights;
    private readonly float[] _totals;

    private OccupationSkills(int[] offsets, int[] skills, float[] weights)
    {
        (_offsets, _skills, _weights) = (offsets, skills, weights);
        _totals = new float[offsets.Length - 1];
        for (int occupation = 0; occupation < _totals.Length; occupation++)
        {
            foreach (float weight in Weights(occupation))
            {
                _totals[occupation] += weight;
            }
        }
    }

    /// <summary>Gets how many occupations there are.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>What ESCO says, essential at <see cref="Essential"/> and optional at <see cref="Optional"/>.</summary>
    public static OccupationSkills FromEsco(Esco esco)
    {
        ArgumentNullException.ThrowIfNull(esco);
        return FromLists(esco.Needs.Select(needs => needs.Select(need => (need.Skill, need.Essential ? Essential : Optional))));
    }

    /// <summary>The needs of each occupation in order, as places of skills with weights above 0.</summary>
    public static OccupationSkills FromLists(IEnumerable<IEnumerable<(int Skill, float Weight)>> occupations)
    {
        List<int> offsets = [0];
        List<int> skills = [];
        List<float> weights = [];
        foreach (IEnumerable<(int Skill, float Weight)> needs in occupations)
        {
            foreach ((int skill, float weight) in needs)
            {
                skills.Add(skill);
                weights.Add(weight);
            }

            offsets.Add(skills.Count);
        }

        return new OccupationSkills([.. offsets], [.. skills], [.. weights]);
    }

    /// <summary>The places of the skills an occupation asks.</summary>
    public ReadOnlySpan<int> Skills(int occupation) => _skills.AsSpan(_offsets[occupation].._offsets[occupation + 1]);

    /// <summary>The weight of each of <see cref="Skills"/>.</summary>
    public ReadOnlySpan<float> Weights(int occupation) => _weights.AsSpan(_offsets[occupation].._offsets[occupation + 1]);

    /// <summary>The sum of an occupation's weights: what it asks in all.</summary>
    public float Total(int occupation) => _totals[occupation];
}
