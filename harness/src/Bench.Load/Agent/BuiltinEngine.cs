namespace Bench.Load.Agent;

/// <summary>The built-in engine.</summary>
/// <param name="agent">Starts a process that calls <see cref="AgentHost"/> with <see cref="LoadRun"/>.</param>
public sealed class BuiltinEngine(AgentCommand agent) : AgentEngine("builtin", agent);
