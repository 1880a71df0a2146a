using System.Runtime.InteropServices;

namespace Groundwork.Lease;

/// <summary>
/// The kernel's clocks. Those of .NET (<c>Stopwatch</c>, timers) stand still while a host is suspended; CLOCK_BOOTTIME doesn't.
/// </summary>
sealed partial class HostClock : IClock
{
    const int RealTime = 0;
    const int BootTime = 7;

    /// <inheritdoc/>
    public Stamp Now() => new(Read(BootTime), Read(RealTime));

    static TimeSpan Read(int clock) =>
        GetTime(clock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
            : throw new InvalidOperationException($"The kernel has no clock {clock}: error {Marshal.GetLastPInvokeError()}.");

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out KernelTime time);

    [StructLayout(LayoutKind.Sequential)]
    struct KernelTime
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
