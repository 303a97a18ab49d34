namespace Segue.Catalogue.Taxonomies.Tables;

/// <summary>The rows of one table, read once from first to last, whatever the file is written in.</summary>
internal abstract class TableRows : IDisposable
{
    protected TableRows(string name) => Name = name;

    /// <summary>Gets the file, and the sheet where it has sheets, as a person would name it.</summary>
    public string Name { get; }

    /// <summary>Gets the line (or the row of a sheet) that the row just read begins on, from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>Gets how many fields the row just read has.</summary>
    public abstract int Count { get; }

    /// <summary>Goes to the next row that is not blank; false after the last.</summary>
    /// <exception cref="InvalidDataException">The file is damaged: a quote is never closed, or one row is longer than any real one.</exception>
    public abstract bool Read();

    /// <summary>The field at <paramref name="index"/>, trimmed; empty beyond either end. Valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<char> Field(int index);

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
