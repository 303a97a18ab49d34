using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging.Training;

/// <summary>A sentence for a net to learn from.</summary>
/// <param name="Input">What the net takes in.</param>
/// <param name="Known">The known spans by head; a set that is marked in two ways gives two.</param>
internal sealed record NetExample(NetInput Input, (int Head, Sentence Sentence)[] Known);
