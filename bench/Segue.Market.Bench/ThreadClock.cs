using System.Runtime.InteropServices;

namespace Segue.Market.Bench;

/// <summary>The processor time of the calling thread: what a measurement costs while others use the machine too.</summary>
internal static partial class ThreadClock
{
    private const int ProcessProcessorTime = 2;
    private const int ThreadProcessorTime = 3;

    /// <summary>Nanoseconds of processor time that this thread has used.</summary>
    public static long Nanoseconds() => Read(ThreadProcessorTime);

    /// <summary>Nanoseconds of processor time that all threads of this process have used.</summary>
    public static long ProcessNanoseconds() => Read(ProcessProcessorTime);

    private static long Read(int clock)
    {
        Time time = default;
        return ClockGetTime(clock, ref time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : throw new InvalidOperationException("The clock cannot be read.");
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
