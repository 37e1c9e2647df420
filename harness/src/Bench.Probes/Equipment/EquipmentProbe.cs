using System.Text.Json;
using Bench.Core.Probing;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Equipment;

/// <summary>Tries what services need with each framework and its own requirements alone, as its documentation does it.</summary>
/// <param name="judge">From what is native to each framework, by id, to whether it holds, and why.</param>
internal sealed class EquipmentProbe(
    string id, IReadOnlyList<EquipmentStep> steps, Func<IReadOnlyDictionary<string, TriedEquipment>, (bool? Holds, string Reason)> judge) : IProbe
{
    private static readonly InsideProgram Program = new("answers", "closure", "equipment");

    public string Id => id;

    public IReadOnlyList<string> Targets => ["django", "fastapi"];

    // Each step is a program of its own.
    public TimeSpan UsualTime => TimeSpan.FromSeconds(8);

    public IReadOnlyList<Target> Started(Target target) =>
        [Program.InPlaceOf(target, target.Id, JsonSerializer.Serialize(steps.ToDictionary(step => step.Id, step => step.Of(target.Id).Code), RunJson.Line))];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        List<ProbeObservation> seen = [];
        var sides = new Dictionary<string, TriedEquipment>();
        foreach (var target in targets)
        {
            var framework = target.Target.Id;
            var (tried, evidence) = await target.FoundAsync<TriedEquipment>(cancellation);
            sides[framework] = tried;
            seen.Add(new(framework, "what it requires", string.Join(", ", tried.Distributions), evidence));
            seen.AddRange(steps.Select(step =>
                new ProbeObservation(framework, step.What, $"{tried.Steps[step.Id].Outcome} ({step.Of(framework).Source})", evidence)));
        }

        var (holds, reason) = judge(sides);
        return Found.Of(this, holds, reason, seen);
    }
}
