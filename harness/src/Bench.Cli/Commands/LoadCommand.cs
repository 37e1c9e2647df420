using System.CommandLine;
using Bench.Cli.Loading;

namespace Bench.Cli.Commands;

/// <summary><c>bench load</c>: ad-hoc load on one URL.</summary>
internal static class LoadCommand
{
    private const string Purpose = """
        Puts load on one URL and tells throughput and latency. With --rate requests arrive at that rate whatever becomes of those before them, and a
        response counts from when its request was due; without it each connection asks again as soon as it has its answer (closed: hides stalls).
        A percentile that falls among unanswered requests is shown as "> x", one with fewer than ten slower requests in ten different tenths of a second as "–".
        In --json times are nanoseconds: a number, "> x", or null for "–".
        Exit code 6 where --slo is missed, 3 where nothing listens, 130 after Ctrl-C with what was measured until then.
        Example: bench load http://127.0.0.1:8000/json --rate 500 -d 30s --slo 'p99<250ms'
        """;

    public static Command Create()
    {
        var url = new Argument<string>("url") { Description = "http://host[:port]/path; http:// may be left out. TLS is not spoken." };
        var connections = Text("-c", "number", "Connections; without --rate as many users (50).");
        var duration = Text("-d", "time", "How long, such as 30s or 2m (10s).");
        var requests = Text("-n", "number", "Stop after so many requests, or after -d where that is given and comes first (else an hour).");
        var rate = Text("--rate", "number", "Requests a second, as an open workload.");
        var arrivals = Text("--arrivals", "kind", "How the requests of --rate follow each other: poisson (default) or constant.");
        var warmUp = Text("--warmup", "time", "Load before anything is counted (none).");
        var objectives = Many("--slo", "objective", "Must hold, or the exit code is 6: such as 'p99<250ms' or 'max<2s'. "
            + "Failures above 0.1 % and a rate that is not kept miss it too. May be given several times.");
        var headers = Many("-H", "header", "A header, such as 'Accept: application/json'. May be given several times.");
        var method = Text("-m", "method", "The request's method (GET; POST with --body).");
        var body = Text("--body", "text|@file", "The request's body: text, or the bytes of a file.");
        var expectations = Many(
            "--expect", "status|@file", "What a valid answer is: its status (any 2xx), and the file's bytes as its body (any). Twice for both.");
        var timeout = Text("--timeout", "time", "A request without a whole answer by then has failed (30s).");
        var json = new Option<bool>("--json") { Description = "The result as one JSON object on stdout." };
        var hdr = Text("--hdr", "file", "Write the latency distribution there, in HdrHistogram's percentile format, in milliseconds.");
        var seed = Text("--seed", "number", "Seed of the arrivals (1).");
        var cpus = Text("--cpus", "set", "CPUs of the engine, such as 1 or 2-3 (the load's in the default layout).");
        var command = new Command("load", Purpose)
        {
            url, connections, duration, requests, rate, arrivals, warmUp, objectives, headers, method, body, expectations, timeout, json, hdr, seed, cpus,
        };
        command.SetAction(async (parsed, cancellation) => (int)await LoadSession.RunAsync(
            new LoadOptions(
                parsed.GetRequiredValue(url),
                parsed.GetValue(connections),
                parsed.GetValue(duration),
                parsed.GetValue(requests),
                parsed.GetValue(rate),
                parsed.GetValue(arrivals),
                parsed.GetValue(warmUp),
                parsed.GetValue(objectives) ?? [],
                parsed.GetValue(headers) ?? [],
                parsed.GetValue(method),
                parsed.GetValue(body),
                parsed.GetValue(expectations) ?? [],
                parsed.GetValue(timeout),
                parsed.GetValue(json),
                parsed.GetValue(hdr),
                parsed.GetValue(seed),
                parsed.GetValue(cpus)),
            cancellation));
        return command;
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static Option<string[]> Many(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
