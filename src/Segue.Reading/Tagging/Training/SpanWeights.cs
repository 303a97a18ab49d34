namespace Segue.Reading.Tagging.Training;

/// <summary>Trained weights: <see cref="Role.Count"/> for each feature, and one for each length of span.</summary>
internal sealed record SpanWeights(Dictionary<uint, int> Ids, float[] Values, int Longest)
{
    public int LengthsAt => Ids.Count * Role.Count;

    public float[] Lengths => Values[LengthsAt..(LengthsAt + Longest)];

    /// <summary>The features of the largest weights, at most so many, numbered anew in the order of their hashes.</summary>
    public Dictionary<uint, int> Weightiest(int most)
    {
        uint[] kept = [.. Ids.Where(pair => pair.Key != 0).OrderByDescending(pair => Largest(pair.Value)).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key).Order()];
        Dictionary<uint, int> numbers = new(kept.Length);
        foreach (uint key in kept)
        {
            numbers.Add(key, numbers.Count);
        }

        return numbers;
    }

    /// <summary>The largest weight of a feature, of either sign.</summary>
    public float Largest(int id)
    {
        float most = 0;
        for (int role = 0; role < Role.Count; role++)
        {
            most = MathF.Max(most, MathF.Abs(Values[(id * Role.Count) + role]));
        }

        return most;
    }
}
