using Bench.Core.Running;

namespace Bench.Targets.Launching;

/// <summary>A target that this harness started, before it is known to answer.</summary>
internal interface IStartedTarget : IRunningTarget
{
    /// <summary>The file of what it writes.</summary>
    string Log { get; }

    new TimeSpan? ColdStart { get; set; }

    /// <summary>True where all that listens on its port is its own, as far as this user may see.</summary>
    bool Listens();
}
