using System.Text;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.Probes.Tests;

/// <summary>A target that answers every request alike, on a real port, and a folder for evidence.</summary>
internal sealed class AnsweringTarget : IAsyncDisposable
{
    private readonly ScriptedServer server;
    private readonly ProbeClient client;

    private AnsweringTarget(string body, int status, string[] headers)
    {
        server = ScriptedServer.Start(new ServerScript { Answer = new CannedAnswer(status, Encoding.UTF8.GetBytes(body)) { Fields = headers } });
        client = new ProbeClient(new EvidenceFolder(Folder, "probe"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("bench-probes-").FullName;

    public static AnsweringTarget With(string body, int status = 200, params string[] headers) => new(body, status, headers);

    public static Target TargetOf(string id) => new(
        id, id, id, "", 8000, ["python", "-m", "uvicorn", "app.main:app"], new Dictionary<string, string>(), "", [], [], [], []);

    public Task<ProbeResult> AskedBy(IProbe probe, params Contract[] contracts) => AskedBy(probe, beside: this, contracts);

    /// <param name="beside">Answers in the place of what is started beside the first program.</param>
    public Task<ProbeResult> AskedBy(IProbe probe, AnsweringTarget beside, params Contract[] contracts) => probe.RunAsync(
        [.. from id in probe.Targets
            from started in probe.Started(TargetOf(id)).Index()
            select new ProbedTarget(TargetOf(id), contracts, started.Index == 0 ? server.Endpoint : beside.server.Endpoint, client)],
        TestContext.Current.CancellationToken);

    public string Evidence(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
