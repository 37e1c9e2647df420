using Bench.Load.Agent;

namespace Bench.Load.Tests.Agent;

/// <summary>This program, started again to play another part.</summary>
internal static class TestProgram
{
    public static AgentCommand Command(params string[] arguments) =>
        new("dotnet", ["exec", typeof(TestProgram).Assembly.Location, .. arguments]);
}
