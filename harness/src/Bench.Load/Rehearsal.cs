using System.Net;
using System.Net.Sockets;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load;

/// <summary>
/// A short level of the job's kind against a listener in this process. It makes the runtime compile the engine's code (some 80 ms), which would
/// otherwise be measured with the first requests of a level that has no warm-up.
/// </summary>
internal static class Rehearsal
{
    private const int Requests = 100;
    private const double RequestsPerSecond = 2_000;

    private static readonly byte[] Answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray();

    public static void Of(LoadJob job, CancellationToken cancellation)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        new Thread(() => Serve(listener)) { IsBackground = true, Name = "rehearsal" }.Start();
        Level level = job.Levels[0].Level is OpenLevel open ? new OpenLevel(RequestsPerSecond, open.Arrivals, 1) : new ClosedLevel(1);
        var rehearsed = job with
        {
            Host = IPAddress.Loopback.ToString(),
            Port = ((IPEndPoint)listener.LocalEndPoint!).Port,
            Requests = [new PreparedRequest(RequestTemplate.Get("/"), null, null)],
            Levels = [new LevelPlan(level, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(2), Requests)],
        };
        new LoadRun(rehearsed, LoadRun.BestLoop).Run(new Unwatched(), _ => { }, cancellation);
    }

    private static void Serve(Socket listener)
    {
        try
        {
            using var client = listener.Accept();
            client.NoDelay = true;
            var request = new byte[4096];
            while (client.Receive(request) > 0) client.Send(Answer);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The rehearsal is over.
        }
    }

    private sealed class Unwatched : ILoadObserver
    {
        public void LevelStarted(Level level)
        {
            // Nobody is told.
        }

        public void WindowOpened(Level level)
        {
            // Nobody is told.
        }

        public void WindowClosed(Level level)
        {
            // Nobody is told.
        }
    }
}
