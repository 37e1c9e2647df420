using Bench.Core.Running;

namespace Bench.Targets.Services.Postgres;

/// <summary>Starts a PostgreSQL server beside the targets.</summary>
public interface IPostgresLauncher
{
    /// <summary>What is started, as the run's manifest records it.</summary>
    string Software { get; }

    /// <summary>Starts it; it may not take connections yet.</summary>
    /// <param name="superuserPassword">Of the user <c>postgres</c>.</param>
    /// <param name="log">The file of what it writes.</param>
    Task<IRunningTarget> StartAsync(int port, string superuserPassword, string log, CancellationToken cancellation);
}
