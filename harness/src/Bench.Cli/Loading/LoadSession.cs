using System.Globalization;
using System.Text.Json;
using Bench.Cli.Commands;
using Bench.Cli.Running;
using Bench.Cli.Tables;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Targets.Machine;

namespace Bench.Cli.Loading;

/// <summary>The way of ad-hoc load: check what was asked, reach the server, measure, tell.</summary>
internal static class LoadSession
{
    public static async Task<ExitCode> RunAsync(LoadOptions options, CancellationToken cancellation)
    {
        var load = AdHocLoad.Read(options, CpuTopology.Read());
        DescriptorLimit.Read().Require(load.Plan.Level.Connections);
        using var alone = MachineLock.Take();
        var address = await load.Url.ReachAsync(cancellation);
        using var percentiles = options.Hdr is null ? null : PercentileFile.Create(options.Hdr);
        var (level, stealShare) = await MeasureAsync(load, load.JobTo(address), cancellation);
        var outcome = LoadOutcome.Of(level, load, cancellation.IsCancellationRequested, stealShare);
        percentiles?.Write(level);
        if (options.Json) Console.Out.WriteLine(JsonSerializer.Serialize(LoadDocument.Of(load, outcome), RunJson.Document));
        else LoadPage.Write(new Page(Console.Out), load, outcome);
        return Conclude(outcome);
    }

    private static async Task<(LevelResult Level, double? StealShare)> MeasureAsync(AdHocLoad load, LoadJob job, CancellationToken cancellation)
    {
        IReadOnlyList<LevelResult> levels = [];
        StealWatch? steal = null;
        await LoadProgresses.ShowAsync(
            load.Plan,
            async observer => levels = await Engines.Builtin().RunAsync(job, steal = new StealWatch(observer, job.Cpus), cancellation));
        return (levels.Single(), steal?.Share);
    }

    private static ExitCode Conclude(LoadOutcome outcome)
    {
        if (!outcome.IsInterrupted)
            return outcome.MeetsObjectives switch { true => ExitCode.Done, false => ExitCode.GateFailed, null => ExitCode.TooLittleValid };
        var seconds = outcome.Level.WindowSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Console.Error.WriteLine($"bench: interrupted after {seconds} s; the figures are of what was measured until then.");
        return ExitCode.Interrupted;
    }
}
