using Bench.Load.Agent;

namespace Bench.Load.Tests.Agent;

/// <summary>A process that starts an agent with a job of a minute, to be killed by a test.</summary>
internal static class Starter
{
    public static async Task<int> RunAsync(int port)
    {
        var engine = new BuiltinEngine(TestProgram.Command("agent"));
        await engine.RunAsync(Loads.Job(port, windowMs: 60_000), new RecordingObserver(), CancellationToken.None);
        return 0;
    }
}
