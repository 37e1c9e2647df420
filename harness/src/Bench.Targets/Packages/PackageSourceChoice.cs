using Bench.Core.Suites;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Which package source a run takes, decided once, and why.</summary>
public sealed record PackageSourceChoice(IPackageSource Source, string Reason)
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(5);

    /// <summary>As <c>--packages</c> names them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auto", "pypi", "debian"];

    /// <summary><c>pypi</c> or <c>debian</c> as asked; <c>auto</c> takes <c>pypi</c> when one download of five seconds succeeds.</summary>
    /// <param name="targets">All targets that there are, not only those of this run.</param>
    /// <param name="otherwise">Decides where there is no pip here to try with, because a build brings its own; null where none does.</param>
    /// <exception cref="InvalidDefinitionException">The name is none of <see cref="Names"/>.</exception>
    public static async Task<PackageSourceChoice> MakeAsync(
        string name,
        Provisioning provisioning,
        IReadOnlyList<Target> targets,
        Func<CancellationToken, Task<bool>>? otherwise,
        CancellationToken cancellation) => name switch
        {
            "pypi" => new PackageSourceChoice(new PypiSource(provisioning), "asked for with --packages"),
            "debian" => new PackageSourceChoice(new DebianSource(provisioning, targets), "asked for with --packages"),
            "auto" => await DecideAsync(provisioning, targets, otherwise, cancellation),
            _ => throw new InvalidDefinitionException([$"--packages {name}: there is no such package source. Allowed: {string.Join(", ", Names)}."]),
        };

    private static async Task<PackageSourceChoice> DecideAsync(
        Provisioning provisioning, IReadOnlyList<Target> targets, Func<CancellationToken, Task<bool>>? otherwise, CancellationToken cancellation)
    {
        var pin = targets.Select(RequirementsLock.Of).Select(requirements => requirements.SmallPin()).OfType<Requirement>().FirstOrDefault();
        if (pin is null) return Debian("no lock of these targets pins a package that a short download could try");
        var settings = PipSettings.From(provisioning.Environment);
        var pip = await HostPython.FindAsync(provisioning.Environment, cancellation) is { HasPip: true } python
            ? new HostEnvironmentMaker(python, settings, provisioning.Environment)
            : (EnvironmentMaker?)null;
        if (pip is null && otherwise is not null && await otherwise(cancellation))
            return new PackageSourceChoice(
                new PypiSource(provisioning), "there is no pip here to try a download with, but Docker's own Python image, which has one");
        pip ??= await RootPipAsync(provisioning, settings, cancellation);
        if (pip is null) return Debian("there is no pip here to try a download with");
        provisioning.Progress($"looking whether pip reaches packages: downloading {pin.Pin} (five seconds at most)");
        var outcome = await TryAsync(pip, pin, cancellation);
        return outcome.Succeeded
            ? new PackageSourceChoice(new PypiSource(provisioning), $"pip could download {pin.Pin}")
            : Debian($"pip could not download {pin.Pin} within five seconds: {Error(outcome)}");

        PackageSourceChoice Debian(string reason) => new(new DebianSource(provisioning, targets), reason);
    }

    private static string Error(ToolOutcome outcome) =>
        outcome.LastLines.LastOrDefault(line => line.StartsWith("ERROR", StringComparison.Ordinal)) ?? "no answer";

    private static async Task<EnvironmentMaker?> RootPipAsync(Provisioning provisioning, PipSettings settings, CancellationToken cancellation)
    {
        var roots = new PackageRoots(provisioning);
        var root = provisioning.Consent ? await roots.PrepareAsync(PypiSource.RootPackages, cancellation) : roots.Find(PypiSource.RootPackages);
        return root is null ? null : new RootEnvironmentMaker(root, settings);
    }

    private static async Task<ToolOutcome> TryAsync(EnvironmentMaker maker, Requirement pin, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-pip-");
        try
        {
            var file = Path.Combine(folder.FullName, "pin.txt");
            await File.WriteAllTextAsync(file, pin + "\n", cancellation);
            var requirements = new RequirementsLock(file, pin.ToString(), null);
            // For the Python of the targets, whatever the version of the pip that tries; past the cache, which proves no connection.
            return await maker.RunAsync(
                [
                    maker.Interpreter, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--python-version", "3.14", "--no-cache-dir",
                    "--retries", "0", "--timeout", "5", "--require-hashes", "-d", maker.Seen(folder.FullName), "-r", maker.Seen(requirements),
                ],
                folder.FullName, [requirements], Attempt, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
