namespace Bench.Load.Native;

/// <summary>How late the kernel may wake a thread, so that it can wake several at once: 50 µs unless told otherwise (prctl(2)).</summary>
internal static class TimerSlack
{
    /// <summary>Asks for a nanosecond on the calling thread. A kernel that refuses wakes late, which shows as the engine's lag.</summary>
    public static void Least() => _ = Libc.Control(Libc.SetTimerSlack, 1, 0, 0, 0);
}
