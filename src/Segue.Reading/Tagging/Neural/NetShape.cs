namespace Segue.Reading.Tagging.Neural;

/// <summary>The sizes of a <see cref="SpanNet"/>, and where each part of its numbers lies in one row.</summary>
/// <param name="Features">How many features of words it knows.</param>
/// <param name="Vector">The length of the word vectors that come from unlabelled ads.</param>
/// <param name="Width">How many numbers stand for a word between layers; a multiple of sixteen.</param>
/// <param name="Reaches">How far each layer looks to either side, in words.</param>
/// <param name="Pairs">How many numbers tell which first word goes with which last word.</param>
/// <param name="Longest">The longest span of each kind it finds, in words.</param>
internal sealed record NetShape(int Features, int Vector, int Width, int[] Reaches, int Pairs, int[] Longest)
{
    private const int Block = 16;

    /// <summary>Gets how many numbers a head gives for each word: the scores of each <see cref="Role"/>, what it is as a first word and as a last, and padding.</summary>
    public int Outputs => (Role.Count + (2 * Pairs) + Block - 1) / Block * Block;

    /// <summary>Gets where the table that turns a word vector into a word's numbers begins.</summary>
    public static int ProjectionAt => 0;

    /// <summary>Gets where what is added to every word begins.</summary>
    public int BiasAt => Vector * Width;

    /// <summary>Gets how many numbers there are beside those of the features.</summary>
    public int Size => HeadAt(Longest.Length);

    /// <summary>Gets a value indicating whether the machine's vectors divide the width, which the sums rely on.</summary>
    public bool Fits => Width % Block == 0 && Block % System.Numerics.Vector<float>.Count == 0;

    /// <summary>Where a layer begins: three tables (left, here, right), then what is added.</summary>
    public int LayerAt(int layer) => BiasAt + Width + (layer * LayerSize);

    /// <summary>Where a head begins: its table, what is added, and the weights of lengths.</summary>
    public int HeadAt(int head)
    {
        int at = LayerAt(Reaches.Length);
        for (int before = 0; before < head; before++)
        {
            at += (Width * Outputs) + Outputs + Longest[before];
        }

        return at;
    }

    /// <summary>Where the weights of a head's lengths begin.</summary>
    public int LengthsAt(int head) => HeadAt(head) + (Width * Outputs) + Outputs;

    private int LayerSize => (3 * Width * Width) + Width;
}
