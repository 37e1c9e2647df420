using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Starts targets, each time fresh.</summary>
public interface ITargetLauncher
{
    /// <summary>As <c>--launcher</c> names it.</summary>
    string Id { get; }

    /// <summary>Starts <paramref name="target"/> and returns once its health route has answered.</summary>
    /// <exception cref="TargetFailedException">It died, or never answered; carries its last log lines.</exception>
    /// <exception cref="MachineNotReadyException">This machine cannot start it: a port in use, a missing right.</exception>
    Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation);
}
