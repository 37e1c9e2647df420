using Bench.TestServer.Delays;

namespace Bench.TestServer.Hosting;

/// <summary>
/// The process behind <c>bench test-server</c>: says where it listens, and at its end what it counted. The line <c>counts</c> asks for that
/// meanwhile; <c>end</c> ends the log of a server that logs its delays, any other line begins it anew.
/// </summary>
public static class TestServerHost
{
    /// <summary>Serves until <paramref name="input"/> ends, as it does when the starter dies, or <paramref name="cancellation"/> is asked for.</summary>
    public static async Task RunAsync(TestServerOptions options, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        await using var server = TestServerModes.Start(options);
        await output.WriteLineAsync($"http://{server.Endpoint}/");
        await output.FlushAsync(CancellationToken.None);
        var log = OperatingSystem.IsLinux() && server is KnownDelayServer known ? known.Log : null;
        await Task.WhenAny(EndOf(input, server, log, output), Task.Delay(Timeout.Infinite, cancellation));
        await output.WriteLineAsync(server.Counts.ToString());
        if (log is not null) await output.WriteLineAsync(log.ToString());
        await output.FlushAsync(CancellationToken.None);
    }

    private static Task EndOf(TextReader input, ITestServer server, DelayLog? log, TextWriter output)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // A console's reader blocks whatever it is asked: a thread that does not keep the process alive.
        new Thread(() =>
        {
            while (input.ReadLine() is { } line)
            {
                if (line == "counts") Tell(server.Counts, output);
                else if (line == "end") log?.End();
                else log?.Begin();
            }
            ended.SetResult();
        })
        { IsBackground = true, Name = "test server input" }.Start();
        return ended.Task;
    }

    private static void Tell(ServerCounts counts, TextWriter output)
    {
        output.WriteLine(counts.ToString());
        output.Flush();
    }
}
