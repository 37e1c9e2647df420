using System.Diagnostics;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Launching;
using Bench.Targets.Linux;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Machine.Checks;

/// <summary>Looks at this machine as a run would need it. Nothing is changed and nothing installed; it takes some seconds.</summary>
/// <param name="Targets">All that there are.</param>
/// <param name="Scenarios">All that there are.</param>
/// <param name="ResultsFolder">Where run folders go.</param>
/// <param name="Provisioning">Its consent is not used.</param>
/// <param name="Calibration">Of this version's engine on this machine, null where there is none.</param>
public sealed record Examination(
    IReadOnlyList<Target> Targets, IReadOnlyList<Scenario> Scenarios, string ResultsFolder, Provisioning Provisioning, EngineCalibration? Calibration)
{
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(1);

    private KernelFiles Kernel { get; } = KernelFiles.OfThisMachine;

    public async Task<Diagnosis> RunAsync(CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux()) return Diagnosis.Of([PlatformCheck.OtherThanLinux()], []);
        // First, while this process itself does nothing.
        var load = await LoadAsync(cancellation);
        var layout = CpuLayouts.Default(CpuTopology.Read());
        var search = await DockerEngine.FindAsync(cancellation);
        using var engine = search.Engine;
        var leftovers = engine is null ? new Dictionary<string, string>() : await new Leftovers(engine).TargetsAsync(cancellation);
        Check[] machine = [.. Cpus(layout), .. load, .. Network(leftovers), .. Room()];
        var asking = Provisioning with { Consent = false };
        var choice = await PackageState.ChooseAsync(asking, Targets, cancellation);
        return Diagnosis.Of(machine, [await DockerAsync(search, asking, choice, cancellation), await ProcessesAsync(asking, choice, cancellation)]);
    }

    private async Task<IReadOnlyList<Check>> LoadAsync(CancellationToken cancellation)
    {
        var (ticks, processes, start) = (CpuTicksReader.Read(), ProcessTable.Read(), Stopwatch.GetTimestamp());
        await Task.Delay(Watched, cancellation);
        var between = Stopwatch.GetElapsedTime(start);
        return
        [
            StealCheck.Of(Hypervisor.Name(), ticks, CpuTicksReader.Read()),
            OtherLoadCheck.Of(processes, ProcessTable.Read(), between, Environment.ProcessId, Kernel.Text("/proc/loadavg")),
        ];
    }

    private IEnumerable<Check> Cpus(CpuLayout layout)
    {
        var topology = CpuTopology.Read();
        yield return CpuCheck.Of(topology, layout);
        yield return CpuQuotaCheck.Of(Kernel, topology.Cpus.Count);
        yield return GovernorCheck.Of(Kernel, layout);
        yield return SpinNoiseCheck.Of([.. Enumerable.Range(0, SpinNoiseCheck.Spins).Select(_ => SpinMeter.Check(layout))]);
        yield return ClockCheck.Of(Kernel, ClockCost.ReadNs());
        yield return CalibrationCheck.Of(Calibration);
    }

    private IEnumerable<Check> Network(IReadOnlyDictionary<string, string> leftovers)
    {
        var largestLevel = Scenarios.SelectMany(scenario => scenario.Levels).Select(level => level.Connections).DefaultIfEmpty(0).Max();
        var largestTrial = Scenarios.Select(scenario => scenario.ConnectionsATrial).DefaultIfEmpty(0).Max();
        return
        [
            DescriptorCheck.Of(DescriptorLimit.Read(), largestLevel),
            .. TargetPortsCheck.Of(Targets, FreePort.ConflictOf, leftovers),
            EphemeralPortsCheck.Of(Kernel, Targets, largestLevel, largestTrial),
            BacklogCheck.Of(Kernel),
            PortProxyCheck.Of(ProcessTable.Read()),
        ];
    }

    private IEnumerable<Check> Room() =>
    [
        MemoryCheck.Of(Kernel),
        .. from folder in Written
           select DiskCheck.Of(folder, DiskCheck.FreeBytes(folder.Path)),
    ];

    private IEnumerable<WrittenFolder> Written =>
        [WrittenFolder.Results(ResultsFolder), WrittenFolder.Cache(Provisioning.Cache.Path), WrittenFolder.Temporary(Path.GetTempPath())];

    private async Task<LauncherChecks> DockerAsync(EngineSearch search, Provisioning asking, PackageSourceChoice choice, CancellationToken cancellation)
    {
        var launcher = DockerLauncherCheck.Of(search.Engine?.Facts, search.Doubts);
        return search.Engine is not { } engine || !launcher.CanRun
            ? launcher
            : launcher with { Checks = [.. launcher.Checks, await ImageState.ReadAsync(engine, asking, Targets, choice, cancellation)] };
    }

    private async Task<LauncherChecks> ProcessesAsync(Provisioning asking, PackageSourceChoice choice, CancellationToken cancellation)
    {
        var missing = ProcessLauncher.MissingTools();
        if (missing.Count > 0) return ProcessLauncherCheck.Of(missing, Isolation.None);
        var isolation = await IsolationCheck.RunAsync(cancellation);
        var python = await HostPython.FindAsync(asking.Environment, cancellation);
        var launcher = ProcessLauncherCheck.Of(missing, isolation);
        return launcher with
        {
            Checks = [.. launcher.Checks, PythonCheck.Of(python, isolation), await PackageState.ReadAsync(asking, Targets, python, choice, cancellation)],
        };
    }
}
