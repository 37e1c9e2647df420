using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes;

/// <summary>A check that needs no load: it asks running targets and says what it found, with the evidence.</summary>
public interface IProbe
{
    /// <summary>As claims and suites name it.</summary>
    string Id { get; }

    /// <summary>Ids of the targets that it asks, all of them.</summary>
    IReadOnlyList<string> Targets { get; }

    /// <summary>What is started for a target that it asks: the service itself, or another program with the same packages.</summary>
    Target Started(Target target) => target;

    /// <param name="targets">Those that it asks for, in its order, all running.</param>
    Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation);
}
