using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Packages;

/// <summary>Both package sources, for real: a root is made, an environment is installed, a target starts from it.</summary>
[Trait(MachineNeeds.Trait, "root")]
public sealed class ProvisioningSpecs : IDisposable
{
    private readonly SmallService service = new();
    private readonly DirectoryInfo logs = Directory.CreateTempSubdirectory("bench-logs-");
    private readonly List<string> progress = [];

    public void Dispose() => logs.Delete(recursive: true);

    [Fact]
    public async Task A_target_starts_from_debians_packages()
    {
        MachineNeeds.Mmdebstrap();
        await MachineNeeds.NamespacesAsync();
        var target = service.Target() with { DebianPackages = ["python3", "python3-h11"], VersionsOf = ["h11", "not-there"] };
        var packages = await new DebianSource(Provisioning(Environment()), [target]).PrepareAsync([target, target.Twin()], CancellationToken.None);
        Assert.Equal("debian", packages.Source);
        Assert.Equal(["h11", "python"], packages.Versions[target.Id].Keys.Order());
        Assert.StartsWith("3.", packages.Versions[target.Id]["python"], StringComparison.Ordinal);
        Assert.Equal(packages.Versions[target.Id], packages.Versions[target.Twin().Id]);
        await StartsAsync(target, packages);
    }

    [Fact]
    public async Task A_target_starts_from_a_lock_of_pypis_packages()
    {
        MachineNeeds.Mmdebstrap();
        await MachineNeeds.NamespacesAsync();
        var environment = MachineNeeds.Pip(Environment());
        var target = service.Target() with { VersionsOf = ["h11", "gunicorn_h1c"] };
        var choice = await PackageSourceChoice.MakeAsync("auto", Provisioning(environment), [target], otherwise: null, CancellationToken.None);
        Assert.Equal("pypi", choice.Source.Id);
        Assert.StartsWith("pip could download packaging==", choice.Reason, StringComparison.Ordinal);
        var packages = await choice.Source.PrepareAsync([target], CancellationToken.None);
        // As App/requirements/app.txt pins them; the second is built from source.
        Assert.Equal("0.16.0", packages.Versions[target.Id]["h11"]);
        Assert.Equal("0.6.10", packages.Versions[target.Id]["gunicorn_h1c"]);
        await StartsAsync(target, packages);
    }

    [Fact]
    public async Task A_target_starts_from_an_environment_of_the_hosts_own_python()
    {
        var environment = MachineNeeds.Pip(Environment());
        environment["PATH"] = await MachineNeeds.RecentPythonAsync(environment);
        var target = service.Target() with { VersionsOf = ["h11"] };
        var packages = await new PypiSource(Provisioning(environment)).PrepareAsync([target], CancellationToken.None);
        Assert.Null(packages.ByTarget[target.Id].Root);
        Assert.Equal("0.16.0", packages.Versions[target.Id]["h11"]);
        await StartsAsync(target, packages);
    }

    [Fact]
    public async Task A_cache_that_a_target_runs_in_is_not_cleaned()
    {
        MachineNeeds.Mmdebstrap();
        await MachineNeeds.NamespacesAsync();
        var provisioning = Provisioning(Environment());
        var target = service.Target() with { DebianPackages = ["python3", "python3-h11"] };
        var packages = await new DebianSource(provisioning, [target]).PrepareAsync([target], CancellationToken.None);
        var launcher = await ProcessLauncher.CreateAsync(
            packages, SmallServiceLaunch.Cpus, logs.FullName, ProcessLauncher.DefaultReadyLimit, CancellationToken.None);
        await using var running = await launcher.StartAsync(target, 1, CancellationToken.None);
        var error = Assert.Throws<MachineNotReadyException>(() => Removal.RequireUnused(packages.ByTarget[target.Id].Root!));
        Assert.Contains("is in use by", error.Message, StringComparison.Ordinal);
        await running.DisposeAsync();
        Removal.RequireUnused(packages.ByTarget[target.Id].Root!);
    }

    [Fact]
    public async Task Without_an_index_auto_takes_debian_and_says_why()
    {
        var environment = Environment();
        environment["PIP_NO_INDEX"] = "1";
        environment["PIP_FIND_LINKS"] = logs.FullName;
        var choice = await PackageSourceChoice.MakeAsync(
            "auto", Provisioning(environment) with { Consent = false }, [service.Target()], otherwise: null, CancellationToken.None);
        Assert.Equal("debian", choice.Source.Id);
        Assert.Matches("^(pip could not download packaging==.* within five seconds: .+|there is no pip here.*)$", choice.Reason);
    }

    [Fact]
    public async Task An_installation_that_fails_tells_pips_words_and_leaves_nothing()
    {
        MachineNeeds.Mmdebstrap();
        await MachineNeeds.NamespacesAsync();
        var environment = Environment();
        environment["PIP_NO_INDEX"] = "1";
        environment["PIP_FIND_LINKS"] = logs.FullName;
        var provisioning = Provisioning(environment);
        var before = Entries(provisioning);
        var folder = Directory.CreateDirectory(Path.Combine(logs.FullName, "target"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "lock.txt"), "not-published==1.0 --hash=sha256:" + new string('0', 64) + "\n");
        var target = service.Target() with { Folder = folder.FullName, Requirements = "lock.txt" };
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => new PypiSource(provisioning).PrepareAsync([target], CancellationToken.None));
        Assert.Contains("No matching distribution found for not-published==1.0", error.Message, StringComparison.Ordinal);
        Assert.Contains("pip config list", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Entries(provisioning));
    }

    [Fact]
    public async Task A_root_whose_archive_is_not_reached_tells_apts_words_and_leaves_nothing()
    {
        MachineNeeds.Mmdebstrap();
        var environment = Environment();
        // Nobody listens there.
        environment["http_proxy"] = $"http://127.0.0.1:{service.Port}";
        environment["BENCH_CACHE"] = Path.Combine(logs.FullName, "cache");
        var provisioning = Provisioning(environment);
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(
            () => new DebianSource(provisioning, [service.Target()]).PrepareAsync([service.Target()], CancellationToken.None));
        Assert.Contains("mmdebstrap could not make the package root", error.Message, StringComparison.Ordinal);
        Assert.Contains("E: ", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.Combine(provisioning.Cache.Path, "roots")));
    }

    [Fact]
    public async Task A_cancelled_root_leaves_neither_processes_nor_folders_nor_mounts()
    {
        MachineNeeds.Mmdebstrap();
        var environment = Environment();
        environment["BENCH_CACHE"] = Path.Combine(logs.FullName, "cache");
        var provisioning = Provisioning(environment);
        using var interrupt = new CancellationTokenSource();
        var making = new DebianSource(provisioning, [service.Target()]).PrepareAsync([service.Target()], interrupt.Token);
        await Task.WhenAny(making, Task.Delay(TimeSpan.FromSeconds(4)));
        var stop = System.Diagnostics.Stopwatch.StartNew();
        await interrupt.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        Assert.True(stop.Elapsed < TimeSpan.FromSeconds(5), $"Ending took {stop.Elapsed}.");
        Assert.Empty(Directory.GetDirectories(Path.Combine(provisioning.Cache.Path, "roots")));
        Assert.DoesNotContain(File.ReadLines("/proc/self/mountinfo"), line => line.Contains(logs.FullName, StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetDirectories("/proc"), folder => CommandLine(folder).Contains(logs.FullName, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("debian")]
    [InlineData("pypi")]
    public async Task Without_consent_the_message_names_the_option(string source)
    {
        var environment = Environment();
        environment["BENCH_CACHE"] = Path.Combine(logs.FullName, "cache");
        var provisioning = Provisioning(environment) with { Consent = false };
        var choice = await PackageSourceChoice.MakeAsync(source, provisioning, [service.Target()], otherwise: null, CancellationToken.None);
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => choice.Source.PrepareAsync([service.Target()], CancellationToken.None));
        Assert.Contains("Add --provision", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(provisioning.Cache.Path));
    }

    [Fact]
    public async Task A_source_that_does_not_exist_is_an_invalid_definition()
    {
        var error = await Assert.ThrowsAsync<InvalidDefinitionException>(
            () => PackageSourceChoice.MakeAsync("conda", Provisioning(Environment()), [], otherwise: null, CancellationToken.None));
        Assert.Contains("auto, pypi, debian", error.Message, StringComparison.Ordinal);
    }

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    /// <summary>The user's own, with a cache that stays between runs of these tests unless the user names one.</summary>
    private static Dictionary<string, string> Environment()
    {
        var environment = Targets.Packages.Provisioning.FromEnvironment(consent: true, _ => { }).Environment.ToDictionary();
        environment.TryAdd("BENCH_CACHE", Path.Combine(Path.GetTempPath(), "bench-test-cache"));
        return environment;
    }

    private static List<string> Entries(Provisioning provisioning) =>
        Directory.Exists(Path.Combine(provisioning.Cache.Path, "environments"))
            ? [.. Directory.GetDirectories(Path.Combine(provisioning.Cache.Path, "environments")).Order()]
            : [];

    private Provisioning Provisioning(IReadOnlyDictionary<string, string> environment) =>
        new(CacheFolder.From(environment), Consent: true, environment, progress.Add);

    private async Task StartsAsync(Target target, PreparedPackages packages)
    {
        var launcher = await ProcessLauncher.CreateAsync(
            packages, SmallServiceLaunch.Cpus, logs.FullName, ProcessLauncher.DefaultReadyLimit, CancellationToken.None);
        await using (var running = await launcher.StartAsync(target, 1, CancellationToken.None))
        {
            Assert.NotNull(running.Sample());
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{string.Join("; ", progress)} | cold start {running.ColdStart} | {string.Join(", ", packages.Versions[target.Id])}");
        }

        Assert.Empty(service.Left());
    }
}
