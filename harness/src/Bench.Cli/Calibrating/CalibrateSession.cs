using System.Text.Json;
using Bench.Cli.Running;
using Bench.Cli.Tables;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Targets.Linux;
using Bench.Targets.Machine;

namespace Bench.Cli.Calibrating;

/// <summary>Measures the engine, tells what was found and keeps it for runs.</summary>
internal static class CalibrateSession
{
    public static async Task<ExitCode> RunAsync(bool json, string? cpuOption, Narrator narrator, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux()) throw new MachineNotReadyException("The servers that the engine is measured against need Linux. Calibrate there.");
        // Before pinning: afterwards this process sees only some of the CPUs.
        var (machine, cpus) = (MachineInspection.Facts(), CpuOption.Layout(cpuOption));
        if (cpus.TargetSharesLoad)
            throw new MachineNotReadyException(
                $"server and engine would share a CPU ({cpus}) and measure each other. Use a machine with two CPUs or more, or another --cpus.");
        using var alone = MachineLock.Take();
        // The server is a thread of this process, so that its own clock and log are at hand.
        Affinity.PinThisProcess(cpus.Target);
        var bench = new CalibrationBench(Engines.Builtin(), cpus.Load, narrator);
        var calibration = new EngineCalibration(
            EngineCalibration.CurrentSchemaVersion,
            HarnessVersion.Informational,
            machine,
            cpus,
            TimeProvider.System.GetUtcNow(),
            await bench.CeilingAsync(cancellation),
            await bench.AccuracyAsync(cancellation),
            await bench.LagAsync(cancellation));
        narrator.Say($"kept in {Calibrations.Files.Keep(calibration)}");
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(calibration, RunJson.Document));
        else CalibrationPage.Write(new Page(Console.Out), calibration);
        return ExitCode.Done;
    }
}
