using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Segue.Routes.Occupations.Vectorized;

/// <summary>
/// Eight sources at a time against all targets. What the eight have of each skill lies side by side, one vector to a skill,
/// so that each need of a target is one load, one multiplication and one addition for eight pairs, with no gathering and no
/// branch. The table of 14,000 skills takes 450 KB and stays in the second-level cache. See README.md here.
/// </summary>
internal sealed class CoverBlock
{
    /// <summary>How many sources one block holds.</summary>
    public const int Lanes = 8;

    private readonly OccupationSimilarity _similarity;
    private readonly float[] _has;
    private int _sources;

    /// <exception cref="ArgumentException">An occupation asks a skill that the table has no place for.</exception>
    public CoverBlock(OccupationSimilarity similarity)
    {
        for (int occupation = 0; occupation < similarity.Skills.Count; occupation++)
        {
            if (similarity.Skills.Skills(occupation).ContainsAnyExceptInRange(0, similarity.Closeness.Count - 1))
            {
                throw new ArgumentException($"Occupation {occupation} asks a skill beyond the {similarity.Closeness.Count} known.", nameof(similarity));
            }
        }

        (_similarity, _has) = (similarity, new float[similarity.Closeness.Count * Lanes]);
    }

    /// <summary>Loads the sources from <paramref name="first"/> on, one to a lane; lanes beyond <paramref name="sources"/> have nothing.</summary>
    public void Fill(int first, int sources)
    {
        _sources = sources;
        Array.Clear(_has);
        for (int lane = 0; lane < sources; lane++)
        {
            ReadOnlySpan<int> skills = _similarity.Skills.Skills(first + lane);
            ReadOnlySpan<float> weights = _similarity.Skills.Weights(first + lane);
            for (int s = 0; s < skills.Length; s++)
            {
                ReadOnlySpan<int> near = _similarity.Closeness.Near(skills[s]);
                ReadOnlySpan<float> values = _similarity.Closeness.Values(skills[s]);
                for (int i = 0; i < near.Length; i++)
                {
                    ref float has = ref _has[(near[i] * Lanes) + lane];
                    has = Math.Max(has, weights[s] * values[i]);
                }
            }
        }
    }

    /// <summary>Writes the cover of every target by each source, a row of targets to a source. The sums run in the scalar twin's order, so both agree to the last bit.</summary>
    public void Cover(Span<float> covers)
    {
        OccupationSkills skills = _similarity.Skills;
        ref float has = ref MemoryMarshal.GetArrayDataReference(_has);
        int count = skills.Count;
        for (int target = 0; target < count; target++)
        {
            ReadOnlySpan<int> asked = skills.Skills(target);
            ReadOnlySpan<float> weights = skills.Weights(target);
            Vector256<float> covered = Vector256<float>.Zero;
            for (int t = 0; t < asked.Length; t++)
            {
                // The constructor checked every place of a skill; the table has a vector for each.
                covered += Vector256.LoadUnsafe(ref has, unchecked((nuint)(asked[t] * Lanes))) * weights[t];
            }

            float total = skills.Total(target);
            Vector256<float> share = total > 0 ? covered / total : Vector256<float>.Zero;
            for (int lane = 0; lane < _sources; lane++)
            {
                covers[(lane * count) + target] = share.GetElement(lane);
            }
        }
    }
}
