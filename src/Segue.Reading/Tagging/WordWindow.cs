namespace Segue.Reading.Tagging;

/// <summary>A word and two to each side.</summary>
internal readonly ref struct WordWindow
{
    public readonly ref readonly WordForm Word;
    public readonly ref readonly WordForm Left1;
    public readonly ref readonly WordForm Left2;
    public readonly ref readonly WordForm Right1;
    public readonly ref readonly WordForm Right2;

    public WordWindow(ReadOnlySpan<WordForm> words, int at)
    {
        Word = ref words[at];
        Left1 = ref at > 0 ? ref words[at - 1] : ref FeatureSet.Start;
        Left2 = ref at > 1 ? ref words[at - 2] : ref FeatureSet.Start;
        Right1 = ref at + 1 < words.Length ? ref words[at + 1] : ref FeatureSet.End;
        Right2 = ref at + 2 < words.Length ? ref words[at + 2] : ref FeatureSet.End;
    }
}
