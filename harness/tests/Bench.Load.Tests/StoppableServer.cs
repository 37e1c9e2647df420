using System.Diagnostics;
using System.Globalization;
using Bench.Load.Tests.Agent;
using Bench.TestServer.Hosting;

namespace Bench.Load.Tests;

/// <summary>A server with a known delay in a process of its own, which can be stopped as a whole and let go on.</summary>
internal sealed class StoppableServer : IDisposable
{
    private readonly Process process;

    private StoppableServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<StoppableServer> StartAsync(int delayMs)
    {
        var command = TestProgram.Command("delay-server", delayMs.ToString(CultureInfo.InvariantCulture));
        var process = Process.Start(new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var url = new Uri((await process.StandardOutput.ReadLineAsync())!);
        return new StoppableServer(process, url.Port);
    }

    public static async Task<int> ServeAsync(int delayMs)
    {
        await TestServerHost.RunAsync(new TestServerOptions(0, "plain", TimeSpan.FromMilliseconds(delayMs)), Console.In, Console.Out, CancellationToken.None);
        return 0;
    }

    public Task StopAsync() => SignalAsync("STOP");

    public Task ContinueAsync() => SignalAsync("CONT");

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
