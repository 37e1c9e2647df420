using System.Diagnostics;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Readiness;

namespace Bench.Targets.Launching;

/// <summary>From the start of a target to its first healthy answer, the same for every launcher.</summary>
/// <param name="limit">How long it may take.</param>
internal sealed class Awakening(Target target, TimeSpan limit)
{
    /// <summary>Ends the target where it is not handed out.</summary>
    /// <param name="startedAt">The <see cref="Stopwatch"/>'s time stamp at its start.</param>
    /// <exception cref="TargetFailedException">It died, or never answered.</exception>
    /// <exception cref="MachineNotReadyException">Something else answers in its place.</exception>
    public async Task<IRunningTarget> AwaitAsync(IStartedTarget started, long startedAt, CancellationToken cancellation)
    {
        try
        {
            if (await HealthRoute.WaitAsync(target, started.Endpoint, limit, () => started.IsAlive, cancellation) is { } seen)
                throw await FailureAsync(started, seen);
            started.ColdStart = Stopwatch.GetElapsedTime(startedAt);
            return started.Listens() ? started : throw Stolen(started);
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    private MachineNotReadyException Stolen(IStartedTarget started) => new(
        $"Something answers on port {target.Port}, and it is not target {target.Id}, which was started for it (log: {started.Log}). " +
        $"End what listens there: ss -ltnp 'sport = :{target.Port}'.");

    private async Task<TargetFailedException> FailureAsync(IStartedTarget started, string seen)
    {
        var demise = await started.DemiseAsync();
        var what = demise is null ? seen : $"{demise.Cause} before it answered {target.HealthPath}";
        var lines = started.LastLogLines;
        var log = lines.Count == 0
            ? "It wrote nothing."
            : "Its last lines:" + Environment.NewLine + string.Join(Environment.NewLine, lines.Select(line => "    " + line));
        return new TargetFailedException(demise?.Kind ?? FindingKind.NeverAnswered, $"Target {target.Id} {what} (log: {started.Log}). {log}", lines);
    }
}
