using System.Net;
using Bench.Cli.Commands;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Cli.Loading;

/// <summary>What <c>bench load</c> was asked, checked.</summary>
/// <param name="Objectives">Each must hold.</param>
internal sealed record AdHocLoad(
    LoadUrl Url,
    PreparedRequest Request,
    LevelPlan Plan,
    TimeSpan Timeout,
    int Seed,
    CpuSet Cpus,
    bool SharesCpus,
    IReadOnlyList<LatencyObjective> Objectives)
{
    private const int MostConnections = 100_000;
    private const double MostRequestsPerSecond = 1_000_000;

    private static readonly TimeSpan ShortestTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(6);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Where <c>-n</c> is to end it: no load goes on for ever because a server stopped answering.</summary>
    private static readonly TimeSpan LongestForRequests = TimeSpan.FromHours(1);

    /// <exception cref="InvalidDefinitionException">Options that do not say anything that can be run: all of them.</exception>
    public static AdHocLoad Read(LoadOptions options, CpuTopology topology)
    {
        var values = new OptionValues();
        var url = LoadUrl.Read(options.Url, values);
        var request = LoadRequest.Read(options, url, values);
        var plan = ReadPlan(options, values);
        var timeout = values.Time("--timeout", options.Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), UsualTimeout);
        var seed = (int)values.Whole("--seed", options.Seed, int.MinValue, int.MaxValue, otherwise: 1);
        var cpus = ReadCpus(options.Cpus, topology, values);
        var objectives = options.Objectives.Select(text => ReadObjective(text, values)).OfType<LatencyObjective>().ToArray();
        if (values.Problems.Count > 0 || url is null) throw new InvalidDefinitionException([.. values.Problems.Select(problem => "bench: " + problem)]);
        return new AdHocLoad(url, request, plan, timeout, seed, cpus, SharesCpus: topology.Cpus.Count == 1, objectives);
    }

    public LoadJob JobTo(IPAddress address) => new(
        address.ToString(),
        Url.Port,
        [Request],
        [Plan],
        Timeout < ConnectTimeout ? Timeout : ConnectTimeout,
        Timeout,
        Cpus,
        Seed,
        SharesCpus,
        IsWatched: true);

    private static LevelPlan ReadPlan(LoadOptions options, OptionValues values)
    {
        var connections = (int)values.Whole("-c", options.Connections, 1, MostConnections, otherwise: 50);
        var requests = options.Requests is null ? (long?)null : values.Whole("-n", options.Requests, 1, 1_000_000_000_000, otherwise: 1);
        var window = values.Time("-d", options.Duration, ShortestTime, LongestTime, requests is null ? UsualTime : LongestForRequests);
        var warmUp = values.Time("--warmup", options.WarmUp, TimeSpan.Zero, LongestTime, TimeSpan.Zero);
        var arrivals = values.Choice("--arrivals", options.Arrivals, ["poisson", "constant"]) == "constant" ? ArrivalKind.Constant : ArrivalKind.Poisson;
        var rate = values.Number("--rate", options.Rate, 0, MostRequestsPerSecond, otherwise: 1);
        if (options.Rate is null && options.Arrivals is not null)
            values.Add("--arrivals: without --rate nothing arrives, users ask again when they have their answer. Give --rate, or leave --arrivals out.");
        Level level = options.Rate is null ? new ClosedLevel(connections) : new OpenLevel(rate, arrivals, connections);
        return new LevelPlan(level, warmUp, warmUp, window, requests);
    }

    private static LatencyObjective? ReadObjective(string text, OptionValues values)
    {
        if (LatencyObjective.Parse(text) is { } objective) return objective;
        values.Wrong("--slo", text, LatencyObjective.Allowed);
        return null;
    }

    private static CpuSet ReadCpus(string? text, CpuTopology topology, OptionValues values)
    {
        var usual = CpuLayouts.Default(topology).Load;
        if (text is null) return usual;
        try
        {
            var cpus = CpuSet.Parse(text);
            if (!cpus.Cpus.Except(topology.Cpus).Any()) return cpus;
        }
        catch (FormatException)
        {
            // Told below, with what there is.
        }

        values.Wrong("--cpus", text, $"some of this machine's CPUs, {new CpuSet(topology.Cpus)}, such as {usual}");
        return usual;
    }
}
