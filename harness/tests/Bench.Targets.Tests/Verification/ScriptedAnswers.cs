using System.Net;
using System.Net.Sockets;
using System.Text;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Targets.Tests.Verification;

/// <summary>A server that sends fixed bytes for each path, one list of answers a path; the last is repeated.</summary>
internal sealed class ScriptedAnswers : IRunningTarget
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly IReadOnlyDictionary<string, string[]> answers;
    private readonly Dictionary<string, int> asked = [];

    public ScriptedAnswers(IReadOnlyDictionary<string, string[]> answers)
    {
        this.answers = answers;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>All request heads and bodies that came.</summary>
    public List<string> Requests { get; } = [];

    public IPEndPoint Endpoint => (IPEndPoint)listener.LocalEndpoint;

    public TimeSpan? ColdStart => null;

    public bool IsAlive { get; init; } = true;

    public CancellationToken Ended => CancellationToken.None;

    public IReadOnlyList<string> LastLogLines { get; init; } = [];

    public static string Ok(string body, string headers = "Content-Type: application/json; charset=utf-8\r\n", string status = "200 OK") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public Task<TargetDemise?> DemiseAsync() => Task.FromResult<TargetDemise?>(null);

    public ResourceSample? Sample() => null;

    public ValueTask DisposeAsync()
    {
        listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptSocketAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        var buffer = new byte[65536];
        while (await connection.ReceiveAsync(buffer) is > 0 and var count)
        {
            var request = Encoding.UTF8.GetString(buffer, 0, count);
            var answer = AnswerTo(request);
            if (answer.Length == 0) return;
            await connection.SendAsync(Encoding.UTF8.GetBytes(answer));
            if (answer.Contains("Connection: close", StringComparison.Ordinal)) return;
        }
    }

    private string AnswerTo(string request)
    {
        lock (asked)
        {
            Requests.Add(request);
            var path = request.Split(' ')[1];
            var scripted = answers[path];
            var turn = asked.GetValueOrDefault(path);
            asked[path] = turn + 1;
            return scripted[Math.Min(turn, scripted.Length - 1)];
        }
    }
}
