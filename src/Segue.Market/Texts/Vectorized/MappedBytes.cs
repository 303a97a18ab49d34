using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Segue.Market.Texts.Vectorized;

/// <summary>
/// A part of a file, mapped into memory: what is never read is never loaded. What was read is given back to the system now and then, so that a process that answers for
/// long does not come to hold the whole file; the system keeps it at hand as long as nobody needs the room.
/// </summary>
internal sealed unsafe partial class MappedBytes : ByteStore, IDisposable
{
    // Giving back and faulting in again takes a few milliseconds, reading so much twenty times as long.
    private const long MostHeld = 256L << 20;

    // MADV_DONTNEED
    private const int NotNeeded = 4;

    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _mapped;
    private readonly byte* _start;
    private readonly long _length;
    private readonly long _most;
    private long _given;

    /// <summary>Maps a part of a file, which stays good when the file is replaced or deleted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="at">Where the part begins.</param>
    /// <param name="length">Its length, above 0 and within the file.</param>
    /// <param name="most">How many bytes are given out before memory is given back.</param>
    public MappedBytes(MemoryMappedFile file, long at, long length, long most = MostHeld)
    {
        _view = file.CreateViewAccessor(at, length, MemoryMappedFileAccess.Read);
        (_length, _most) = (length, most);
        byte* mapped = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref mapped);
        _mapped = mapped;
        _start = mapped + _view.PointerOffset;
    }

    /// <summary>Gets how often memory was given back.</summary>
    internal int TimesGivenBack { get; private set; }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long at, int length)
    {
        if (at < 0 || length < 0 || at > _length - length)
        {
            throw new DamagedIndexException("The index of the ads' words points beyond its end.");
        }

        if (Interlocked.Add(ref _given, length) > _most)
        {
            GiveBack();
        }

        return new ReadOnlySpan<byte>(_start + at, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint start, nuint length, int advice);

    // Pieces that were given out stay good: whoever reads on in one has its pages back from the file. Where it cannot be done nothing is lost but room.
    private void GiveBack()
    {
        Interlocked.Exchange(ref _given, 0);
        if (OperatingSystem.IsLinux())
        {
            TimesGivenBack += Advise((nint)_mapped, (nuint)(_length + (_start - _mapped)), NotNeeded) == 0 ? 1 : 0;
        }
    }
}
