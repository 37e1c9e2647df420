using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Packages;

/// <summary>Where Python packages come from.</summary>
public interface IPackageSource
{
    /// <summary>As <c>--packages</c> names it.</summary>
    string Id { get; }

    /// <summary>Installs what is missing, once: what is there already is used again.</summary>
    /// <exception cref="MachineNotReadyException">Something is missing and may not, or cannot, be installed here.</exception>
    Task<PreparedPackages> PrepareAsync(IReadOnlyList<Target> targets, CancellationToken cancellation);
}
