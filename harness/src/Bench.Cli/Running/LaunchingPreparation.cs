using Bench.Cli.Commands;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Launching;
using Bench.Targets.Packages;
using Bench.Targets.Services;
using Bench.Targets.Services.Postgres;

namespace Bench.Cli.Running;

/// <summary>Chooses launcher and package source, installs what they lack, and starts the services that contracts need.</summary>
/// <param name="all">All targets that there are.</param>
/// <param name="root">The repository's folder.</param>
internal sealed class LaunchingPreparation(IReadOnlyList<Target> all, string root, CpuLayout cpus, Consent consent, Narrator narrator)
{
    private static readonly TimeSpan ReadyLimit = ProcessLauncher.DefaultReadyLimit;

    /// <summary>Leaves out what the package source does not have, instead of refusing it.</summary>
    public bool OnlyWhatIsOffered { get; init; }

    /// <param name="launcher">As <c>--launcher</c> names it.</param>
    /// <param name="packageSource">As <c>--packages</c> names it.</param>
    /// <param name="targets">Those that will be started.</param>
    /// <param name="contractsOf">What a target will be asked.</param>
    /// <exception cref="MachineNotReadyException">Something is missing here and may not, or cannot, be installed.</exception>
    public async Task<Launching> PrepareAsync(
        string launcher, string packageSource, IReadOnlyList<Target> targets, Func<Target, IReadOnlyList<Contract>> contractsOf,
        ExternalTargets external, CancellationToken cancellation)
    {
        if (launcher == "external") return External(external.Urls, targets);
        var running = targets.Where(target => target.Url is not null).ToDictionary(target => target.Id, target => target.Url!);
        if (running.Count == targets.Count) return External(running, targets);
        var launching = await StartedAsync(launcher, packageSource, [.. targets.Where(target => target.Url is null)], contractsOf, cancellation);
        return running.Count == 0 ? launching : launching.With(new ExternalLauncher(running, ReadyLimit), targets.Where(target => target.Url is not null));
    }

    private async Task<Launching> StartedAsync(
        string launcher, string packageSource, IReadOnlyList<Target> targets, Func<Target, IReadOnlyList<Contract>> contractsOf, CancellationToken cancellation)
    {
        var search = await DockerEngine.FindAsync(cancellation);
        if (search.Engine is { } answering) await TidyAsync(answering, cancellation);
        var provisioning = Provisioning.FromEnvironment(consent.Given(), narrator.Say);
        if (launcher == "docker" || (launcher == "auto" && search.Doubts.Count == 0))
            return await InDockerAsync(search.Require(), provisioning, packageSource, targets, contractsOf, cancellation);
        RequireNothingToBuild(targets);
        narrator.Say(launcher == "auto" ? $"targets run as local processes: {search.Doubts[0].Cause}" : "targets run as local processes");
        return await AsProcessesAsync(provisioning, packageSource, targets, contractsOf, cancellation);
    }

    private Launching External(IReadOnlyDictionary<string, string> urls, IReadOnlyList<Target> targets)
    {
        var launcher = new ExternalLauncher(urls, ReadyLimit);
        return new Launching(launcher, (_, _) => Task.FromResult<ITargetLauncher>(launcher), TargetSoftware.Unknown, cpus, targets, Services: null);
    }

    private async Task<Launching> InDockerAsync(
        DockerEngine engine, Provisioning provisioning, string packageSource, IReadOnlyList<Target> targets, Func<Target, IReadOnlyList<Contract>> contractsOf,
        CancellationToken cancellation)
    {
        narrator.Say($"targets run in containers: {engine.Facts}");
        foreach (var doubt in EngineDoubt.About(engine.Facts)) narrator.Say($"{doubt.Cause}.");
        var images = new TargetImages(engine, provisioning, all);
        var choice = await PackageSourceChoice.MakeAsync(packageSource, provisioning, all, images.HasPythonBaseAsync, cancellation);
        narrator.Say($"packages from {choice.Source.Id}: {choice.Reason}");
        var offered = Offered(choice.Source.Id, targets);
        var prepared = await images.PrepareAsync(choice.Source.Id, offered, cancellation);
        var services = await StartAsync(offered.SelectMany(contractsOf), provisioning, PostgresAsync, cancellation);
        return new Launching(
            LoggingTo(provisioning.Cache.VerificationLogs, counts: true), (logs, _) => Task.FromResult(LoggingTo(logs, counts: false)),
            TargetSoftware.Of(prepared, engine), cpus, offered, services);

        async Task<IPostgresLauncher?> PostgresAsync() => await PostgresInContainer.PrepareAsync(engine, provisioning, cpus.Services, cancellation);

        ITargetLauncher LoggingTo(string logs, bool counts) =>
            new ServedLauncher(new DockerLauncher(engine, prepared, cpus.Target, logs, ReadyLimit), services, counts);
    }

    private async Task<Launching> AsProcessesAsync(
        Provisioning provisioning, string packageSource, IReadOnlyList<Target> targets, Func<Target, IReadOnlyList<Contract>> contractsOf,
        CancellationToken cancellation)
    {
        var choice = await PackageSourceChoice.MakeAsync(packageSource, provisioning, all, otherwise: null, cancellation);
        narrator.Say($"packages from {choice.Source.Id}: {choice.Reason}");
        var offered = Offered(choice.Source.Id, targets);
        var packages = await choice.Source.PrepareAsync(offered, cancellation);
        var verifying = await ProcessLauncher.CreateAsync(packages, cpus.Target, provisioning.Cache.VerificationLogs, ReadyLimit, cancellation);
        var services = await StartAsync(offered.SelectMany(contractsOf), provisioning, PostgresAsync, cancellation);
        return new Launching(new ServedLauncher(verifying, services, counts: true), LoggingToAsync, TargetSoftware.Of(packages), cpus, offered, services);

        async Task<IPostgresLauncher?> PostgresAsync() => await PostgresInRoot.PrepareAsync(provisioning, cpus.Services, cancellation);

        async Task<ITargetLauncher> LoggingToAsync(string logs, CancellationToken stop) =>
            new ServedLauncher(await ProcessLauncher.CreateAsync(packages, cpus.Target, logs, ReadyLimit, stop), services);
    }

    private Task<RunningServices> StartAsync(
        IEnumerable<Contract> contracts, Provisioning provisioning, Func<Task<IPostgresLauncher?>> postgres, CancellationToken cancellation) =>
        new ServicesStart(
            DatabaseScripts.Read(Path.Combine(root, "targets", "database")),
            new DownstreamCommand(OwnExecutable.Program, OwnExecutable.Arguments("test-server", "--mode", "downstream")),
            cpus.Services,
            provisioning.Cache.ServiceLogs,
            narrator.Say).StartAsync(contracts, postgres, cancellation);

    /// <summary>A target that was named is not left out in silence; one that is there because all are, is.</summary>
    private IReadOnlyList<Target> Offered(string source, IReadOnlyList<Target> targets)
    {
        var refusals = SourceOffer.Refusals(source, targets);
        if (refusals.Count == 0) return targets;
        if (!OnlyWhatIsOffered) throw new InvalidDefinitionException(refusals);
        foreach (var refusal in refusals) narrator.Say("left out: " + refusal);
        return [.. targets.Where(target => SourceOffer.Has(source, target))];
    }

    private static void RequireNothingToBuild(IReadOnlyList<Target> targets)
    {
        if (targets.FirstOrDefault(target => target.Dockerfile is not null) is not { } built) return;
        throw new MachineNotReadyException(
            $"Target {built.Id} is built by its {built.Dockerfile}, which takes a Docker engine, "
            + "and targets would run as local processes here ('bench doctor' says why). "
            + "Start an engine, or start the service yourself and write its url instead of the dockerfile.");
    }

    /// <summary>What a killed bench has left would hold the ports and the CPUs, and so does what another one uses.</summary>
    private async Task TidyAsync(DockerEngine engine, CancellationToken cancellation)
    {
        var leftovers = new Leftovers(engine);
        foreach (var removed in await leftovers.RemoveContainersAsync(cancellation)) narrator.Say($"removed {removed}, which a killed bench had left");
        await leftovers.RequireAloneAsync(cancellation);
    }
}
