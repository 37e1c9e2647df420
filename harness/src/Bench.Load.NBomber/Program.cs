using Bench.Load.Agent;
using Bench.Load.NBomber;

// NBomber writes to the console whatever it is told; standard output is the agent's protocol.
var protocol = new StreamWriter(Console.OpenStandardOutput());
Console.SetOut(TextWriter.Null);
return await AgentHost.RunAsync(Console.In, protocol, NBomberLoad.Run, CancellationToken.None);
