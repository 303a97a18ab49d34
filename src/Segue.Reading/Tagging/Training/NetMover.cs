using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging.Training;

/// <summary>Moves a net's numbers by its gradient, and forgets that.</summary>
internal sealed class NetMover(SpanNet net, NetGradient gradient, float penalty)
{
    private readonly Adam _values = new(net.Values.Length, penalty);
    private readonly Adam _rows = new(net.Rows.Length, penalty);

    /// <summary>Moves the numbers; rows of features that were not seen stay.</summary>
    public void Move(float rate)
    {
        _values.Move(net.Values, gradient.Values, 0, net.Values.Length, rate);
        int width = net.Shape.Width;
        foreach (int row in gradient.Touched)
        {
            _rows.Move(net.Rows, gradient.Rows, row * width, width, rate);
        }

        gradient.Clear();
        gradient.Refresh();
    }
}
