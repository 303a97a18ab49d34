using System.IO.MemoryMappedFiles;

namespace Segue.Market.Texts.Vectorized;

/// <summary>A part of a file, mapped into memory: what is never read is never loaded.</summary>
internal sealed unsafe class MappedBytes : ByteStore, IDisposable
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly long _length;

    /// <summary>Maps a part of a file, which stays good when the file is replaced or deleted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="at">Where the part begins.</param>
    /// <param name="length">Its length, above 0 and within the file.</param>
    public MappedBytes(MemoryMappedFile file, long at, long length)
    {
        _view = file.CreateViewAccessor(at, length, MemoryMappedFileAccess.Read);
        _length = length;
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long at, int length) => at >= 0 && length >= 0 && at <= _length - length
        ? new ReadOnlySpan<byte>(_start + at, length)
        : throw new DamagedIndexException("The index of the ads' words points beyond its end.");

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }
}
