namespace Segue.Reading.Tagging.Neural;

/// <summary>The numbers of a net that scores words for one or several kinds of span: a row for each feature, and the tables of its layers and heads.</summary>
/// <param name="Shape">Its sizes.</param>
/// <param name="Rows">A row of <see cref="NetShape.Width"/> for each feature.</param>
/// <param name="Values">All else, see <see cref="NetShape"/>.</param>
internal sealed record SpanNet(NetShape Shape, float[] Rows, float[] Values)
{
    /// <summary>A net that has learned nothing: small numbers by chance, so that words differ.</summary>
    public static SpanNet Begin(NetShape shape, int seed)
    {
        Random random = new(seed);
        float[] rows = new float[shape.Features * shape.Width];
        float[] values = new float[shape.Size];
        Scatter(random, rows, 0.1);
        Scatter(random, values.AsSpan(NetShape.ProjectionAt, shape.Vector * shape.Width), 0.3 / Math.Sqrt(Math.Max(1, shape.Vector)));
        for (int layer = 0; layer < shape.Reaches.Length; layer++)
        {
            Scatter(random, values.AsSpan(shape.LayerAt(layer), 3 * shape.Width * shape.Width), Math.Sqrt(2.0 / (3 * shape.Width)));
        }

        for (int head = 0; head < shape.Longest.Length; head++)
        {
            Scatter(random, values.AsSpan(shape.HeadAt(head), shape.Width * shape.Outputs), 0.5 / Math.Sqrt(shape.Width));
        }

        return new SpanNet(shape, rows, values);
    }

    private static void Scatter(Random random, Span<float> to, double spread)
    {
        foreach (ref float value in to)
        {
            value = (float)(((random.NextDouble() + random.NextDouble() + random.NextDouble()) - 1.5) * 2 * spread);
        }
    }
}
