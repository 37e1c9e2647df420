using System.Text.Json;
using Bench.Catalog;
using Bench.Cli.Calibrating;
using Bench.Cli.Running;
using Bench.Cli.Tables;
using Bench.Core.Running;
using Bench.Targets.Machine;
using Bench.Targets.Machine.Checks;
using Bench.Targets.Packages;

namespace Bench.Cli.Examining;

/// <summary>The machine against what the repository's definitions ask of it.</summary>
internal static class DoctorSession
{
    public static async Task<ExitCode> RunAsync(bool json, Narrator narrator, CancellationToken cancellation)
    {
        var root = RepositoryRoot.Find(Directory.GetCurrentDirectory());
        var definitions = Definitions.Load(root);
        // A run and this look at the machine would disturb each other.
        using var alone = MachineLock.Take();
        narrator.Say("looking at this machine (a few seconds)");
        var provisioning = Provisioning.FromEnvironment(consent: false, narrator.Detail);
        var calibration = Calibrations.Of(MachineInspection.Facts(), CpuOption.Layout(null));
        var examination = new Examination(definitions.Targets, definitions.Scenarios, Path.Combine(root, "results"), provisioning, calibration);
        var diagnosis = await examination.RunAsync(cancellation);
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(DiagnosisDocument.Of(diagnosis), RunJson.Document));
        else DiagnosisPage.Write(new Page(Console.Out), diagnosis);
        return diagnosis.CanRun ? ExitCode.Done : ExitCode.MachineNotReady;
    }
}
