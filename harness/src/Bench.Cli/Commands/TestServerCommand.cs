using System.CommandLine;
using Bench.TestServer.Hosting;

namespace Bench.Cli.Commands;

/// <summary>A server with known behaviour, to measure the engine against.</summary>
internal static class TestServerCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Loopback port; 0 takes a free one." };
        var mode = new Option<string>("--mode") { Description = "What the server does.", DefaultValueFactory = _ => TestServerModes.Names[0] };
        mode.AcceptOnlyFromAmong([.. TestServerModes.Names]);
        var delay = new Option<int>("--delay-ms") { Description = "Milliseconds between a request and its answer." };
        var sigma = new Option<double>("--sigma")
        {
            Description = "Spread of the delays in mode delay: standard deviation of their logarithm; 0 makes all the same.",
        };
        var command = new Command("test-server", "Serves known answers on loopback until its input ends. Example: bench test-server --mode null")
        {
            port, mode, delay, sigma,
        };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => TestServerHost.RunAsync(
            new TestServerOptions(
                parsed.GetValue(port), parsed.GetRequiredValue(mode), TimeSpan.FromMilliseconds(parsed.GetValue(delay)), parsed.GetValue(sigma)),
            Console.In, Console.Out, cancellation));
        return command;
    }
}
