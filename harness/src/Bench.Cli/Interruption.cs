using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bench.Cli;

/// <summary>The first Ctrl-C (or SIGTERM, or a closed terminal) asks the work to end in order; the second one ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Where the whole group is told, as by 'timeout' or a closed terminal, 'dotnet run' passes a SIGTERM on: that is no second signal.</summary>
    private static readonly TimeSpan PassedOn = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations;
    private long firstAt;

    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
    ];

    public CancellationToken Token => source.Token;

    public bool Requested => source.IsCancellationRequested;

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        // Leaving Cancel unset lets the signal do what it does by default: the process ends, and with it, by their
        // lifelines, everything that it started. Two that come together are handled side by side.
        var first = Interlocked.CompareExchange(ref firstAt, Stopwatch.GetTimestamp(), 0);
        context.Cancel = first == 0 || (context.Signal != PosixSignal.SIGINT && Stopwatch.GetElapsedTime(first) < PassedOn);
        if (first == 0) source.Cancel();
    }
}
