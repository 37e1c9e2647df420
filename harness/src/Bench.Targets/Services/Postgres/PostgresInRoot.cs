using System.Net;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Linux;
using Bench.Targets.Machine;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Services.Postgres;

/// <summary>As local processes in a package root of its own, enclosed as targets are.</summary>
public sealed class PostgresInRoot : IPostgresLauncher
{
    private readonly PackageRoot root;
    private readonly CpuSet cpus;

    private PostgresInRoot(PackageRoot root, CpuSet cpus)
    {
        this.root = root;
        this.cpus = cpus;
    }

    public string Software => $"PostgreSQL {PostgresServer.VersionIn(PackageRoots.VersionsOf(root))} in root {PackageRoots.DigestOf(root.Folder)}";

    /// <summary>Null where this user may neither make nor enter a package root.</summary>
    /// <exception cref="MachineNotReadyException">The root is not there and may not, or cannot, be made.</exception>
    public static async Task<PostgresInRoot?> PrepareAsync(Provisioning provisioning, CpuSet cpus, CancellationToken cancellation) =>
        SystemCalls.EffectiveUser() == 0 && await IsolationCheck.RunAsync(cancellation) == Isolation.Full
            ? new PostgresInRoot(await new PackageRoots(provisioning).PrepareAsync(PostgresServer.Packages, cancellation), cpus)
            : null;

    public async Task<IRunningTarget> StartAsync(int port, string superuserPassword, string log, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var enclosure = new Enclosure
        {
            Root = root.Folder,
            Isolation = Isolation.Full,
            Identity = Identity.Nobody,
            WorkingDirectory = "/tmp",
            Cpus = cpus,
            OpenFiles = DescriptorLimit.Read().Wanted,
        };
        var variables = SystemEnvironment.With(KeyValuePair.Create(PostgresServer.SuperuserVariable, superuserPassword));
        var process = await SupervisedProcess.StartAsync(enclosure.Around(PostgresServer.Command(port)), variables, log, "/");
        return new RunningProcess(process, new IPEndPoint(IPAddress.Loopback, port), log, enclosure.HasFirstProcess);
    }
}
