namespace Segue.Reading.Tagging.Neural;

/// <summary>A sentence as a net takes it in.</summary>
/// <param name="Features">The rows of the features of its words, word after word.</param>
/// <param name="Offsets">Where those of each word begin; one more at the end.</param>
/// <param name="Words">The row of each word in <see cref="WordVectors"/>; -1 where it is not known.</param>
internal sealed record NetInput(int[] Features, int[] Offsets, int[] Words)
{
    /// <summary>Gets the number of words.</summary>
    public int Count => Words.Length;

    /// <summary>Takes in a sentence whose words are described.</summary>
    /// <param name="forms">Its words.</param>
    /// <param name="rows">The row of each feature that the net knows.</param>
    /// <param name="vectors">The vectors of words.</param>
    public static NetInput Of(ReadOnlySpan<WordForm> forms, Dictionary<uint, int> rows, WordVectors vectors)
    {
        List<int> features = [];
        int[] offsets = new int[forms.Length + 1];
        int[] words = new int[forms.Length];
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
        for (int at = 0; at < forms.Length; at++)
        {
            int count = Write(forms, at, keys);
            foreach (uint key in keys[..count])
            {
                if (rows.TryGetValue(key, out int row))
                {
                    features.Add(row);
                }
            }

            offsets[at + 1] = features.Count;
            words[at] = vectors.Find(forms[at].Core);
        }

        return new NetInput([.. features], offsets, words);
    }

    /// <summary>Writes the features of one word: those it gives itself, its lists and its place. What stands around it the net sees by itself.</summary>
    public static int Write(ReadOnlySpan<WordForm> words, int at, Span<uint> keys)
    {
        FeatureWriter to = new(keys);
        OwnFeatures.Write(ref to, words[at], 0);
        ListFeatures.Write(ref to, words[at]);
        PlaceFeatures.Write(ref to, at, words.Length);
        return to.Count;
    }
}
