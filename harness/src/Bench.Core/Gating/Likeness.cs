using System.Text.Json;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using MathNet.Numerics.Statistics;

namespace Bench.Core.Gating;

/// <summary>Whether figures of two runs differ only because the targets do.</summary>
public static class Likeness
{
    /// <summary>What makes the runs unlike, so that nothing is compared: one sentence each.</summary>
    public static IReadOnlyList<string> Obstacles(
        RunManifest original, IReadOnlyList<TrialRecord> before, RunManifest changed, IReadOnlyList<TrialRecord> after) =>
    [
        .. Different(
        [
            ("CPU", original.Machine.CpuModel, changed.Machine.CpuModel),
            ("number of CPUs", original.Machine.Cpus, changed.Machine.Cpus),
            ("threads a core", original.Machine.ThreadsPerCore, changed.Machine.ThreadsPerCore),
            ("architecture", original.Machine.Architecture, changed.Machine.Architecture),
            ("virtualisation", original.Machine.Virtualisation, changed.Machine.Virtualisation),
            ("governor", original.Machine.Governor, changed.Machine.Governor),
            ("CPU layout", original.Cpus, changed.Cpus),
            ("launcher", original.Launcher, changed.Launcher),
            ("engine", original.Engine, changed.Engine),
        ]),
        .. Speeds(before, after),
        .. original.Suite.Scenarios.Join(changed.Suite.Scenarios, scenario => scenario.Id, scenario => scenario.Id, (old, now) => (Old: old, Now: now))
            .Where(pair => Asked(pair.Old) != Asked(pair.Now))
            .Select(pair => $"scenario {pair.Now.Id}: its contract, times or workers were changed between the runs"),
        .. original.Suite.Scenarios.Any(old => changed.Suite.Scenarios.Any(now => now.Id == old.Id)) ? [] : (string[])["the runs have no scenario in common"],
    ];

    /// <summary>What else differs, and may be the change that is looked for: one line each.</summary>
    public static IReadOnlyList<string> Differences(RunManifest original, RunManifest changed) =>
    [
        .. Different(
        [
            ("harness", original.HarnessVersion, changed.HarnessVersion),
            ("commit", original.Commit, changed.Commit),
            ("operating system", original.Machine.OperatingSystem, changed.Machine.OperatingSystem),
            ("kernel", original.Machine.Kernel, changed.Machine.Kernel),
            (".NET", original.Machine.DotNetVersion, changed.Machine.DotNetVersion),
            ("packages from", original.PackageSource, changed.PackageSource),
            ("container engine", original.ContainerEngine, changed.ContainerEngine),
            .. Services(original, changed),
            .. changed.Versions.SelectMany(target => Versions(target.Key, original.Versions.GetValueOrDefault(target.Key), target.Value)),
        ]),
        .. changed.Files.Where(target => original.Files.TryGetValue(target.Key, out var digest) && digest != target.Value)
            .Select(target => $"files of {target.Key} were changed"),
    ];

    private static IEnumerable<(string, object?, object?)> Versions(
        string target, IReadOnlyDictionary<string, string>? before, IReadOnlyDictionary<string, string> after) =>
        after.Select(package => ($"{target}: {package.Key}", (object?)before?.GetValueOrDefault(package.Key), (object?)package.Value));

    /// <summary>What contracts of both runs need beside the targets. Older manifests do not tell.</summary>
    private static IEnumerable<(string, object?, object?)> Services(RunManifest original, RunManifest changed) =>
        original.Services is { } before && changed.Services is { } after
            ? before.Keys.Intersect(after.Keys).Select(service => (service, (object?)before[service], (object?)after[service]))
            : [];

    private static IEnumerable<string> Different(IEnumerable<(string Name, object? Then, object? Now)> facts) =>
        facts.Where(fact => !Equals(fact.Then, fact.Now)).Select(fact => $"{fact.Name}: was {fact.Then ?? "not known"}, is {fact.Now ?? "not known"}");

    /// <summary>A lent machine keeps its CPU's name and not its speed.</summary>
    private static IEnumerable<string> Speeds(IReadOnlyList<TrialRecord> before, IReadOnlyList<TrialRecord> after)
    {
        var (then, now) = (StepsByCpu(before), StepsByCpu(after));
        return then.Keys.Intersect(now.Keys).Order()
            .Where(cpu => Math.Abs((now[cpu] / then[cpu]) - 1) > Thresholds.SpinDifference)
            .Select(cpu => FormattableString.Invariant(
                $"speed of CPU {cpu}: {now[cpu] / then[cpu]:0.00} times what it was, by the fixed computation around each trial"));
    }

    private static Dictionary<int, double> StepsByCpu(IEnumerable<TrialRecord> trials) => trials
        .SelectMany(trial => (SpinCheck[])[trial.SpinBefore, trial.SpinAfter])
        .SelectMany(spin => spin.StepsByCpu)
        .Where(steps => steps.Value > 0)
        .GroupBy(steps => steps.Key)
        .ToDictionary(cpu => cpu.Key, cpu => cpu.Select(steps => (double)steps.Value).Median());

    // Levels are paired one by one, and a title measures nothing.
    private static string Asked(Scenario scenario) => JsonSerializer.Serialize(scenario with { Title = "", Levels = [] }, RunJson.Line);
}
