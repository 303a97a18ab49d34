namespace Segue.Documents;

/// <summary>How much of a file is read at most. Files come from strangers, so every reader keeps to these.</summary>
public sealed record DocumentLimits
{
    /// <summary>The limits in everyday use.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Gets the largest file read, in bytes; 25 MB by default.</summary>
    public long MaxBytes { get; init; } = 25_000_000;

    /// <summary>Gets the largest text kept, in UTF-16 units; two million by default.</summary>
    public int MaxText { get; init; } = 2_000_000;

    /// <summary>Gets the most pages read of a PDF; 40 by default, more than any CV has.</summary>
    public int MaxPages { get; init; } = 40;

    /// <summary>Gets the most bytes a zipped file may grow to; 60 MB by default.</summary>
    public long MaxExpandedBytes { get; init; } = 60_000_000;

    /// <summary>Gets how long the PDF reader may take; 20 seconds by default.</summary>
    public TimeSpan PdfTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets the most memory the PDF reader may use, in kilobytes; 1 GB by default.</summary>
    public int PdfMemoryKb { get; init; } = 1_000_000;
}
