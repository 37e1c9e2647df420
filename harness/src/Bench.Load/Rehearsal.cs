using System.Net;
using System.Net.Sockets;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Agent;

namespace Bench.Load;

/// <summary>
/// A short job against a listener in this process, taken, run and told as a real one is. It makes the runtime compile the engine's code
/// while the target starts; otherwise the job would wait for that, and the first requests of a level without warm-up would be measured with it.
/// </summary>
internal static class Rehearsal
{
    private const int Requests = 100;

    private static readonly byte[] Answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray();

    public static void Run(CancellationToken cancellation)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        new Thread(() => Serve(listener)) { IsBackground = true, Name = "rehearsal" }.Start();
        var line = new AgentMessage.Job(Job(((IPEndPoint)listener.LocalEndPoint!).Port)).ToLine();
        var reporter = new AgentReporter(TextWriter.Null);
        new LoadRun(((AgentMessage.Job)AgentMessage.Parse(line)).Load, LoadRun.BestLoop).Run(reporter, reporter.LevelEnded, cancellation);
    }

    private static LoadJob Job(int port)
    {
        Level[] kinds = [new ClosedLevel(1), new OpenLevel(requestsPerSecond: 5_000, ArrivalKind.Poisson, 1)];
        var limit = TimeSpan.FromSeconds(2);
        return new LoadJob(IPAddress.Loopback.ToString(), port, [new PreparedRequest(RequestTemplate.Get("/"), null, null)],
            [.. kinds.Select(level => new LevelPlan(level, TimeSpan.Zero, TimeSpan.Zero, limit, Requests))], limit, limit, new CpuSet([0]), Seed: 1);
    }

    /// <summary>The connections of the levels, one after the other.</summary>
    private static void Serve(Socket listener)
    {
        var request = new byte[4096];
        try
        {
            while (true)
            {
                using var client = listener.Accept();
                client.NoDelay = true;
                while (client.Receive(request) > 0) client.Send(Answer);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The rehearsal is over.
        }
    }
}
