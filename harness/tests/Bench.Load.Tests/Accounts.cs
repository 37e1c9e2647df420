using System.Diagnostics;
using Bench.Core.Measurement;
using Bench.TestServer;

namespace Bench.Load.Tests;

/// <summary>The accounts of a level, and the server's own.</summary>
internal static class Accounts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// What the server counts once it has come to all that was sent to it: it may be behind the engine, which waits for no answer that is late.
    /// </summary>
    public static async Task<ServerCounts> CaughtUpAsync(ITestServer server, LevelResult level)
    {
        var waiting = Stopwatch.StartNew();
        while (IsBehind(server.Counts, level) && waiting.Elapsed < Patience) await Task.Delay(20, TestContext.Current.CancellationToken);
        return server.Counts;
    }

    /// <summary>Each request ended in exactly one way, whoever counts.</summary>
    public static void AssertAgree(LevelResult level, ServerCounts server)
    {
        Assert.True(level.Total.Holds, level.Total.ToString());
        Assert.True(level.Cohort.Holds, level.Cohort.ToString());
        Assert.True(level.Cohort.Sent > 0);
        Assert.Equal(level.Cohort.Failed, level.Failures.Values.Sum());
        Assert.Equal(level.Cohort.Ok, level.Service.Count);
        Assert.Equal(level.Cohort.Failed, level.FailedService.Count);
        Assert.Equal(level.Engine.InFlightSeconds, level.Engine.OverlapSeconds, 1e-6);
        Assert.InRange(server.Requests, Seen(level), level.Total.Sent);
        // At the end each user may have a connection that one side has not accepted, or not noticed, yet.
        var users = level.Level.Connections;
        Assert.InRange(server.Connections, level.Connections.Opened - users, level.Connections.Opened + users);
    }

    private static bool IsBehind(ServerCounts server, LevelResult level) =>
        server.Requests < Seen(level) || server.Connections < level.Connections.Opened - level.Level.Connections;

    /// <summary>
    /// A request that was on its way when its connection was closed need not have reached the server, nor one of an open level that had no connection.
    /// </summary>
    private static long Seen(LevelResult level) =>
        level.Open is null ? level.Total.Sent - level.Total.CutOff - level.Connections.ClosedByServer : level.Total.Ok;
}
