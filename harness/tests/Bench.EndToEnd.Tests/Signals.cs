using System.Runtime.InteropServices;

namespace Bench.EndToEnd.Tests;

/// <summary>What one process sends another.</summary>
internal static partial class Signals
{
    public const int Hangup = 1;
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Stop = 19;

    public static void Send(int processId, int signal) => Assert.Equal(0, SendTo(processId, signal));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendTo(int processId, int signal);
}
