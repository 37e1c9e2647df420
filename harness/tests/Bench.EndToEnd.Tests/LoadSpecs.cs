using System.Globalization;
using System.Text.Json;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.EndToEnd.Tests;

/// <summary><c>bench load</c> as people use it.</summary>
[Collection(nameof(OneRunAtATime))]
public class LoadSpecs
{
    [Fact]
    public async Task Closed_load_is_told_as_one_object()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });

        var result = await LoadAsync(server, "-c", "4", "-n", "400", "--json");

        var told = JsonDocument.Parse(result.MustExitWith(0).Output).RootElement;
        Assert.Equal(("closed", 400L, 400L, 0L, 0L), (
            told.GetProperty("workload").GetString(), Count(told, "sent"), Count(told, "ok"), Count(told, "failed"), Count(told, "cutOff")));
        Assert.Equal(400, server.Counts.Requests);
        // A fifth of a second: too short for any percentile, but not for the mean.
        Assert.InRange(told.GetProperty("serviceNs").GetProperty("mean").GetInt64(), 2_000_000, 100_000_000);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("serviceNs").GetProperty("p99").ValueKind);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("responseNs").ValueKind);
        Assert.All(["engine", "seconds", "errors", "requestsPerSecond", "bytesPerSecond", "cpuNsPerRequest", "loopBusy"], name => told.GetProperty(name));
    }

    [Fact]
    public async Task Open_load_has_its_four_latencies_and_a_file_that_other_tools_plot()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "latency.hgrm");

        var result = await LoadAsync(server, "-c", "8", "-d", "2s", "--rate", "200", "--slo", "p50<1s", "--hdr", file);

        // A machine that was busy makes the engine late, which leaves the objective open.
        Assert.True(result.ExitCode is 0 or 5, result.Error);
        var output = result.Output;
        Assert.All(["response", "connection wait", "engine lag", "service"], part => Assert.Contains(part, output, StringComparison.Ordinal));
        Assert.Matches("slo p50 < 1000 ms: " + (result.ExitCode == 0 ? "met" : "not judged, for Engine(Lag|Saturated)"), output);
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.Matches(@"Value\s+Percentile\s+TotalCount", lines[0]);
        var median = lines.First(line => line.Contains("0.500000000000", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        Assert.InRange(double.Parse(median, CultureInfo.InvariantCulture), 2, 100);
    }

    [Fact]
    public async Task A_missed_objective_ends_with_6()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });

        Assert.Contains("missed", (await LoadAsync(server, "-n", "50", "-c", "2", "--slo", "p50<1us")).MustExitWith(6).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_the_expected_one_is_a_failure_by_kind()
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        using var folder = new TemporaryFolder();
        var body = Path.Combine(folder.Path, "expected");
        await File.WriteAllTextAsync(body, "something else", TestContext.Current.CancellationToken);

        Assert.Contains("WrongStatus 20", (await LoadAsync(server, "-n", "20", "--expect", "201")).MustExitWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("WrongBody 20", (await LoadAsync(server, "-n", "20", "--expect", "@" + body)).MustExitWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_listens_it_ends_with_3()
    {
        await using var refusing = RefusingServer.Start(0);

        Assert.Contains("nothing listens", (await LoadAsync(refusing)).MustExitWith(3).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    [InlineData(Signals.Hangup)]
    public async Task A_signal_ends_it_with_what_was_measured_until_then(int signal)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        using var bench = BenchProcess.Start(Repository.Original.Root, new Dictionary<string, string?>(), "load", Url(server), "-d", "5m", "--json");
        await AwaitRequestsAsync(server, bench, 1000);
        bench.Signal(signal);

        var result = (await bench.EndAsync(TimeSpan.FromSeconds(30))).MustExitWith(130);

        var told = JsonDocument.Parse(result.Output).RootElement;
        Assert.True(Count(told, "ok") >= 900);
        Assert.Equal(Count(told, "sent"), Count(told, "ok") + Count(told, "failed") + Count(told, "cutOff"));
        Assert.True(told.GetProperty("interrupted").GetBoolean());
    }

    [Fact]
    public async Task A_termination_that_dotnet_run_passes_on_is_no_second_signal()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        using var bench = BenchProcess.Start(Repository.Original.Root, new Dictionary<string, string?>(), "load", Url(server), "-d", "5m", "--json");
        await AwaitRequestsAsync(server, bench, 100);

        bench.Signal(Signals.Hangup);
        bench.Signal(Signals.Terminate);

        var told = JsonDocument.Parse((await bench.EndAsync(TimeSpan.FromSeconds(30))).MustExitWith(130).Output).RootElement;
        Assert.True(told.GetProperty("interrupted").GetBoolean());
    }

    [Fact]
    public async Task A_second_signal_ends_it_at_once()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        using var bench = BenchProcess.Start(Repository.Original.Root, new Dictionary<string, string?>(), "load", Url(server), "-d", "5m");
        await AwaitRequestsAsync(server, bench, 100);
        // An engine that stands still is waited for, for some seconds.
        ProcessTable.Send("bench.dll agent", Signals.Stop);
        try
        {
            await bench.SignalAsync(Signals.Interrupt);
            bench.Signal(Signals.Interrupt);

            (await bench.EndAsync(TimeSpan.FromSeconds(2))).MustExitWith(130);
        }
        finally
        {
            ProcessTable.Send("bench.dll agent", Signals.Kill);
        }
    }

    private static async Task AwaitRequestsAsync(ScriptedServer server, BenchProcess bench, long requests)
    {
        for (var attempt = 0; attempt < 1200 && server.Counts.Requests < requests; attempt++) await Task.Delay(TimeSpan.FromMilliseconds(50));
        if (server.Counts.Requests < requests) Assert.Fail($"{requests} requests did not come within a minute: {(await bench.EndAsync(TimeSpan.Zero)).Error}");
    }

    private static long Count(JsonElement told, string name) => told.GetProperty(name).GetInt64();

    private static string Url(ITestServer server) => $"http://{server.Endpoint}/";

    private static Task<BenchResult> LoadAsync(ITestServer server, params string[] arguments) =>
        BenchProcess.RunAsync(Repository.Original.Root, ["load", Url(server), .. arguments]);
}
