using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes;

/// <summary>A check that needs no load: it asks running targets and says what it found, with the evidence.</summary>
public interface IProbe
{
    /// <summary>
    /// A service, or a program in its place, that starts and answers a few requests. Usual times are those of a run of the suite <c>claims</c> on two CPUs.
    /// </summary>
    private static readonly TimeSpan UsualStart = TimeSpan.FromSeconds(1.5);

    /// <summary>As claims and suites name it.</summary>
    string Id { get; }

    /// <summary>Ids of the targets that it asks, all of them.</summary>
    IReadOnlyList<string> Targets { get; }

    /// <summary>
    /// What is started for a target that it asks: the service itself, other programs with the same
    /// packages, or both. The first one listens on the target's port.
    /// </summary>
    IReadOnlyList<Target> Started(Target target) => [target];

    /// <summary>The same with no more repetitions than a run has blocks, where it repeats what it measures.</summary>
    IProbe In(Suite suite) => this;

    /// <summary>About how long it takes, its starts included.</summary>
    TimeSpan UsualTime => Targets.Count * UsualStart;

    /// <param name="targets">All that was started for those that it asks for, in its order, running.</param>
    Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation);
}
