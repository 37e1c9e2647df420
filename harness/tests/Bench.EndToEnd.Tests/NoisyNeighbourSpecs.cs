using System.Diagnostics;
using System.Text.Json;
using Bench.Targets.Machine;

namespace Bench.EndToEnd.Tests;

/// <summary>A real program on the target's CPU, not an edited record.</summary>
[Collection(nameof(OneRunAtATime))]
public class NoisyNeighbourSpecs
{
    [Fact]
    public async Task Who_runs_on_the_targets_CPU_voids_the_trial_and_all_its_repetitions()
    {
        await Provisioned.RequireAsync("process");
        var cpus = CpuLayouts.Default(CpuTopology.Read());
        Assert.SkipWhen(cpus.TargetIsNotAlone, $"the target has no CPU of its own here ({cpus}), so that others on it are no disturbance");
        using var repository = Repository.Copy();
        repository.Edit("scenarios/json.yaml", "[8, 64]", "[8]");
        using var results = new TemporaryFolder();
        using var neighbour = Process.Start("taskset", ["--cpu-list", cpus.Target.ToString(), "sh", "-c", "while :; do :; done"]);
        try
        {
            string[] run = ["run", "smoke", "--targets", "fastapi", "--blocks", "1", "--launcher", "process", "--packages", "debian"];
            (await BenchProcess.RunAsync(repository.Root, [.. run, "--out", results.Path])).MustExitWith(5);
        }
        finally
        {
            neighbour.Kill();
        }

        var trials = File.ReadAllLines(Assert.Single(Directory.EnumerateFiles(results.Path, "trials.jsonl", SearchOption.AllDirectories)))
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(3, trials.Length);
        Assert.All(trials, trial => Assert.Contains(trial.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("evidence").GetString()!.StartsWith("other processes took", StringComparison.Ordinal)
            && finding.GetProperty("effect").GetString() == "void"));
    }
}
