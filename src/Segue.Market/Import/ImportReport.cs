using Segue.Basics;

namespace Segue.Market.Import;

/// <summary>What an import did.</summary>
/// <param name="Files">File by file.</param>
public sealed record ImportReport(IReadOnlyList<FileReport> Files)
{
    /// <summary>Gets how many rows were read, bad ones among them.</summary>
    public int Read => Files.Sum(file => file.Read);

    /// <summary>Gets how many rows could not be used.</summary>
    public int Bad => Files.Sum(file => file.Bad);
}

/// <summary>What an import did with one file. Read is the sum of new, seen before, duplicates, changed and bad.</summary>
/// <param name="File">The file.</param>
/// <param name="Read">Rows read.</param>
/// <param name="New">Ads that were not there.</param>
/// <param name="SeenBefore">Ads that were there, unchanged.</param>
/// <param name="Duplicates">Copies of other ads, and rows that stand in the file twice.</param>
/// <param name="Changed">Ads that were there with other words.</param>
/// <param name="Bad">Rows that could not be used.</param>
/// <param name="WithRole">Of the ads read into facts now, those whose title fits a role.</param>
/// <param name="Problems">The first bad rows, and warnings about the file.</param>
public sealed record FileReport(
    AdFile File, int Read, int New, int SeenBefore, int Duplicates, int Changed, int Bad, int WithRole, IReadOnlyList<Problem> Problems);
