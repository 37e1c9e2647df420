using Bench.Core.Measurement;
using Bench.Load.Loops;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>A closed level against each script, measured once for all that is asked of it.</summary>
public sealed class MeasuredScripts
{
    private readonly Dictionary<(ServerScript, LoopKind), (LevelResult, ServerCounts)> measured = [];

    public async Task<(LevelResult Level, ServerCounts Server)> OfAsync(ServerScript script, LoopKind loop)
    {
        if (measured.TryGetValue((script, loop), out var known)) return known;
        return measured[(script, loop)] = await MeasureAsync(script, loop, Loads.Plan(users: 4, windowMs: 400));
    }

    public static async Task<(LevelResult Level, ServerCounts Server)> MeasureAsync(ServerScript script, LoopKind loop, LevelPlan plan)
    {
        await using var server = ScriptedServer.Start(script);
        var level = Loads.Run(Loads.Job(server.Endpoint.Port) with { Levels = [plan] }, loop).Single();
        return (level, await Accounts.CaughtUpAsync(server, level));
    }
}
