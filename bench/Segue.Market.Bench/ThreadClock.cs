using System.Runtime.InteropServices;

namespace Segue.Market.Bench;

/// <summary>The processor time of the calling thread: what a measurement costs while others use the machine too.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>Nanoseconds of processor time that this thread has used.</summary>
    public static long Nanoseconds()
    {
        Time time = default;
        return ClockGetTime(ThreadProcessorTime, ref time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : throw new InvalidOperationException("The thread's clock cannot be read.");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ClockGetTime(int clock, ref Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
