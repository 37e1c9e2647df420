namespace Bench.Load.Agent;

/// <summary>How an agent is started: a program and its arguments.</summary>
public sealed record AgentCommand(string Program, IReadOnlyList<string> Arguments)
{
    public override string ToString() => string.Join(' ', Arguments.Prepend(Program));
}
