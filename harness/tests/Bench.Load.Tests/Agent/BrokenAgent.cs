using Bench.Load.Agent;

namespace Bench.Load.Tests.Agent;

/// <summary>Agents as they should not be.</summary>
internal static class BrokenAgent
{
    public const string DiesEarly = "dies";
    public const string SpeaksAnotherVersion = "version";
    public const string SpeaksSomethingElse = "noise";
    public const string LosesResults = "loses";
    public const string DiesInLevel = "dies-in-level";
    public const string IsDeaf = "deaf";

    public static async Task<int> RunAsync(string kind)
    {
        switch (kind)
        {
            case SpeaksAnotherVersion:
                Console.WriteLine("""{"type":"hello","version":99}""");
                break;
            case SpeaksSomethingElse:
                Console.WriteLine("Segmentation fault");
                break;
            case DiesInLevel:
                Console.WriteLine(new AgentMessage.Hello(AgentMessage.ProtocolVersion).ToLine());
                await Console.In.ReadLineAsync();
                Console.WriteLine("""{"type":"levelStarted","level":{"workload":"closed","concurrency":1}}""");
                return 130;
            case IsDeaf:
                Console.WriteLine(new AgentMessage.Hello(AgentMessage.ProtocolVersion).ToLine());
                await Task.Delay(TimeSpan.FromMinutes(1));
                return 0;
            case LosesResults:
                Console.WriteLine(new AgentMessage.Hello(AgentMessage.ProtocolVersion).ToLine());
                Console.WriteLine("""{"type":"done"}""");
                break;
            default:
                await Console.Error.WriteLineAsync("out of cheese");
                return 7;
        }
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
