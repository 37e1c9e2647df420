using System.Net;
using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>A target that answers. Disposing it ends all its processes, whatever happened before.</summary>
public interface IRunningTarget : IAsyncDisposable
{
    IPEndPoint Endpoint { get; }

    /// <summary>From the start of the process to the first healthy answer; null where the harness did not start it.</summary>
    TimeSpan? ColdStart { get; }

    /// <summary>False once the target's main process has ended.</summary>
    bool IsAlive { get; }

    /// <summary>Cancelled as soon as the target's main process has ended; never where the harness did not start it.</summary>
    CancellationToken Ended { get; }

    /// <summary>What has become of it, or null while all its processes are well.</summary>
    Task<TargetDemise?> DemiseAsync();

    /// <summary>The last lines that it wrote, oldest first, at most 30.</summary>
    IReadOnlyList<string> LastLogLines { get; }

    /// <summary>How many of its processes take connections, masters that only watch them left out; null where that cannot be seen.</summary>
    int? Workers() => null;

    /// <summary>Where its processes take TCP connections of other machines too; none where they cannot be seen.</summary>
    IReadOnlyList<IPEndPoint> ListeningBeyondLoopback() => [];

    /// <summary>CPU time and memory of its processes now, or null where they cannot be seen.</summary>
    ResourceSample? Sample();
}
