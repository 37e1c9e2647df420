using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.TestServer;

namespace Bench.Load.Tests;

/// <summary>The accounts of a closed level, and the server's own.</summary>
internal static class Accounts
{
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
        // A request that was on its way when its connection was closed need not have reached the server.
        var unseen = level.Total.CutOff + level.Connections.ClosedByServer;
        Assert.InRange(server.Requests, level.Total.Sent - unseen, level.Total.Sent);
        // At the end each user may have a connection that one side has not accepted, or not noticed, yet.
        var users = ((ClosedLevel)level.Level).Concurrency;
        Assert.InRange(server.Connections, level.Connections.Opened - users, level.Connections.Opened + users);
    }
}
