using Bench.Core.Running;
using Bench.Load.Agent;

namespace Bench.Cli.Running;

/// <summary>The engines that this executable can start.</summary>
internal static class Engines
{
    /// <summary>The built-in engine, as this same executable in a process of its own.</summary>
    public static ILoadEngine Builtin()
    {
        var program = Environment.ProcessPath ?? throw new EngineFailedException("This process does not know its own executable, so it cannot start the load agent.");
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] arguments = isHost ? [typeof(Engines).Assembly.Location, "agent"] : ["agent"];
        return new BuiltinEngine(new AgentCommand(program, arguments));
    }
}
