namespace Segue.Reading.Tagging.Training;

/// <summary>A sentence with its known spans.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Spans">Start and length, in words, in order, without overlap.</param>
/// <param name="Group">The document it is from; sentences of one document are never parted between training and tuning.</param>
internal sealed record Sentence(string[] Words, (int Start, int Length)[] Spans, int Group)
{
    /// <summary>Gets or sets what the features need to know of each word.</summary>
    public WordForm[] Forms { get; set; } = [];
}
