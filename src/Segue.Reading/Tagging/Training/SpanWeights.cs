namespace Segue.Reading.Tagging.Training;

/// <summary>Trained weights: <see cref="Role.Count"/> for each feature, and one for each length of span.</summary>
internal sealed record SpanWeights(Dictionary<uint, int> Ids, float[] Values, int Longest)
{
    public int LengthsAt => Ids.Count * Role.Count;

    public float[] Lengths => Values[LengthsAt..(LengthsAt + Longest)];
}
