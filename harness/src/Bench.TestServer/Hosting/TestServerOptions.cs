namespace Bench.TestServer.Hosting;

/// <summary>What <c>bench test-server</c> is asked for.</summary>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Mode">One of <see cref="TestServerModes.Names"/>.</param>
/// <param name="Delay">
/// Between a request and its answer; the length of the stall where the mode is <c>stall</c>, the pause between bytes where it is <c>trickle</c>.
/// </param>
/// <param name="Sigma">Of the delay's logarithm where the mode is <c>delay</c>; 0 makes all delays the same.</param>
public sealed record TestServerOptions(int Port, string Mode, TimeSpan Delay, double Sigma = 0);
