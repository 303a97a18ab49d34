using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Segue.Report.Page;

/// <summary>An SVG text element, which Razor takes for its own directive of that name.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The class; null for none.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The anchor's x, in the drawing's units.</summary>
    [Parameter, EditorRequired]
    public double X { get; set; }

    /// <summary>The baseline's y, in the drawing's units.</summary>
    [Parameter, EditorRequired]
    public double Y { get; set; }

    /// <summary>start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    /// <summary>The words; encoded.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X.ToString("0.##", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString("0.##", CultureInfo.InvariantCulture));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
