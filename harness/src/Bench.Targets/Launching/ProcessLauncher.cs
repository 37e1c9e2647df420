using System.Diagnostics;
using System.Net;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Machine;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Launching;

/// <summary>Starts targets as local processes, enclosed as far as this machine's rights allow.</summary>
public sealed class ProcessLauncher : ITargetLauncher
{
    private static readonly string[] Tools = ["setsid", "unshare", "setpriv", "prlimit", "taskset"];

    private readonly PreparedPackages packages;
    private readonly CpuSet cpus;
    private readonly string logFolder;
    private readonly TimeSpan readyLimit;
    private readonly long openFiles = DescriptorLimit.Read().Wanted;
    private int starts;

    private ProcessLauncher(PreparedPackages packages, CpuSet cpus, string logFolder, TimeSpan readyLimit, Isolation isolation)
    {
        this.packages = packages;
        this.cpus = cpus;
        this.logFolder = logFolder;
        this.readyLimit = readyLimit;
        Isolation = isolation;
    }

    /// <summary>30 seconds.</summary>
    public static TimeSpan DefaultReadyLimit { get; } = TimeSpan.FromSeconds(30);

    public string Id => "process";

    /// <summary>What lies between the harness and its targets here.</summary>
    public Isolation Isolation { get; }

    /// <param name="packages">Of all targets that will be started.</param>
    /// <param name="cpus">Where targets run, from their first instruction.</param>
    /// <param name="logFolder">Gets one file a start.</param>
    /// <param name="readyLimit">How long a target may take to its first healthy answer.</param>
    /// <exception cref="MachineNotReadyException">Tools or rights are missing.</exception>
    public static async Task<ProcessLauncher> CreateAsync(
        PreparedPackages packages, CpuSet cpus, string logFolder, TimeSpan readyLimit, CancellationToken cancellation)
    {
        RequireTools();
        var isolation = await IsolationCheck.RunAsync(cancellation);
        if (isolation != Isolation.Full && packages.ByTarget.Values.Any(environment => environment.Root is not null))
            throw new MachineNotReadyException(
                "Targets in a package root need root rights with CAP_SYS_ADMIN, and this process may not make namespaces (unshare --mount --pid failed). " +
                "Run bench with sudo; in a container, start that with --privileged.");
        Directory.CreateDirectory(logFolder);
        return new ProcessLauncher(packages, cpus, Path.GetFullPath(logFolder), readyLimit, isolation);
    }

    public async Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var environment = packages.ByTarget.GetValueOrDefault(target.Id)
            ?? throw new MachineNotReadyException($"No packages were prepared for target {target.Id}. Name it in --targets, so that they are.");
        FreePort.Require(target);
        var log = Path.Combine(logFolder, $"{target.Id}-{Interlocked.Increment(ref starts):000}.log");
        var enclosure = TargetEnclosure.Of(target, environment, Isolation, cpus, openFiles, logFolder);
        var command = target.CommandLine(workers)
            .Select((argument, place) => place == 0 && argument == "python" ? environment.Interpreter : argument);
        var startedAt = Stopwatch.GetTimestamp();
        var process = await SupervisedProcess.StartAsync(
            enclosure.Around([.. command]), TargetEnclosure.Variables(target, environment), log, "/");
        var running = new RunningProcess(process, new IPEndPoint(IPAddress.Loopback, target.Port), log, enclosure.HasFirstProcess);
        return await new Awakening(target, readyLimit).AwaitAsync(running, startedAt, cancellation);
    }

    /// <summary>The same with less between harness and targets than this machine allows, as other machines have it.</summary>
    internal ProcessLauncher With(Isolation lesser) => new(packages, cpus, logFolder, readyLimit, lesser);

    internal static IReadOnlyList<string> MissingTools() =>
        [.. Tools.Where(tool => Tool.Find(tool, SystemEnvironment.SystemPath) is null)];

    private static void RequireTools()
    {
        if (!OperatingSystem.IsLinux())
            throw new MachineNotReadyException("Targets run as local processes on Linux only. Elsewhere start them yourself and use --launcher external.");
        var missing = MissingTools();
        if (missing.Count > 0)
            throw new MachineNotReadyException(
                $"This machine lacks {string.Join(", ", missing)}. Install util-linux (as root: apt-get install util-linux).");
    }
}
