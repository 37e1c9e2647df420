namespace Bench.Core.Findings;

/// <summary>Every threshold of METHOD.md that decides whether data count, in one place, each with its reason.</summary>
public static class Thresholds
{
    /// <summary>Above this a loop queues answers long enough to show in latency and to hold back a closed workload.</summary>
    public const double EngineBusyShare = 0.85;

    /// <summary>An engine with as much in reserve as it needs can catch up after any moment in which its CPU did something else.</summary>
    public const double CeilingOverRate = 2;

    /// <summary>Lag is part of every response: one request in a hundred may be late by a twentieth of the smallest figure that is compared, no more.</summary>
    public const double EngineLagShare = 0.05;

    /// <summary>
    /// Time in which the engine neither sent nor read is missing from a closed level's throughput and lies in its latencies: a fiftieth is
    /// less than one start of a target differs from the next.
    /// </summary>
    public const double EngineStandstillShare = 0.02;

    /// <summary>
    /// In an open level all requests that come due meanwhile wait, and their responses with them: half of what may lie beyond a 99th percentile is the
    /// engine's at most.
    /// </summary>
    public const double OpenStandstillShare = 0.005;

    /// <summary>
    /// Sends in lumps meet other queues than those of the schedule. Late by microseconds, they change the variance per 10 ms by less than a hundredth.
    /// </summary>
    public const double SendVarianceDifference = 0.1;

    /// <summary>Between runs of the same code a quiet machine's spin differs by less; more moves a ratio by as much.</summary>
    public const double SpinDifference = 0.03;

    /// <summary>On a shared virtual machine one spin in three is off by a moment's jitter, five in a row in one of 200 (decision 0006).</summary>
    public const int MostSpins = 5;

    /// <summary>
    /// Of a quarter of a second, and spins for up to half of one: a neighbour that is busy for seconds is waited for, one that stays is not (decision 0006).
    /// </summary>
    public const int MostWaitsForSteadiness = 20;

    /// <summary>
    /// Time that the hypervisor took is missing from one side of a comparison, and where it takes some a neighbour is at work, who slows caches and clock too:
    /// levels with 1 to 4 % of it had 9 to 34 % fewer answers (decision 0117). A quiet machine shows 0.6 % at most.
    /// </summary>
    public const double StealShare = 0.02;

    /// <summary>Both sides are computed from the same events, so only an accounting defect parts them.</summary>
    public const double LittlesLawDifference = 0.005;

    /// <summary>Shorter windows are ruled by single pauses (a garbage collection, a timer).</summary>
    public const double ShortestWindowSeconds = 2;

    /// <summary>Counting noise of 500 completions is ± 4.5 %; fewer say too little even over blocks.</summary>
    public const long FewestCompletions = 500;

    /// <summary>
    /// A closed window that holds fewer completions lasts on, up to this many times its planned length: slower answers than that need another scenario.
    /// </summary>
    public const int MostWindowLengths = 5;

    /// <summary>A window of fewer mean responses is ruled by what was on its way when it opened and when it closed.</summary>
    public const double FewestResponsesInWindow = 10;

    /// <summary>
    /// Answered more slowly than asked, a target falls behind for as long as the level lasts. What is on its way at both ends makes less of a difference.
    /// </summary>
    public const double OfferedRateShare = 0.98;

    /// <summary>One failure in a thousand: throughput of valid answers no longer tells what users see.</summary>
    public const double FailureShare = 0.001;

    /// <summary>
    /// Where a CPU that services share with the load is busier, a target waits for its database because the engine is running, or the reverse (METHOD.md M10).
    /// </summary>
    public const double SharedCpuBusy = 0.7;

    /// <summary>Event loops count time in whole milliseconds (libuv's, and uvloop's with it): a pause may end that much too early, whoever waits.</summary>
    public static readonly TimeSpan TimerStep = TimeSpan.FromMilliseconds(1);

    /// <summary>Of each worker to the database, the same for every target that does not say otherwise (TARGETS: pool).</summary>
    public const int DatabaseConnections = 16;

    /// <summary>Drivers ask for versions, types and settings when a connection is opened: SQLAlchemy's with asyncpg most, about a dozen statements.</summary>
    public const int StatementsOfNewConnection = 20;

    /// <summary>Answers to those, lists of types for the most part.</summary>
    public const int RowsOfNewConnection = 100;

    /// <summary>A lead-in so much longer than planned was not the same for all; a request that is on its way when it should end takes less.</summary>
    public const double LongerLeadIn = 1.2;

    /// <summary>A level that is still warming up or slowing down shows it between its halves.</summary>
    public const double HalvesDifference = 0.03;

    /// <summary>Below this share of its CPU, a target under closed load waits for something else than the CPU.</summary>
    public const double SaturatedShare = 0.9;

    /// <summary>Below this share waiting is most of it, and a cheaper request would not be answered much more often.</summary>
    public const double IdleShare = 0.5;

    /// <summary>
    /// Engines count and warm up differently; where the same ratio is further apart than an equivalence bound, one of them measures something else.
    /// </summary>
    public const double EnginesApart = 0.05;

    /// <summary>
    /// Of the median. An answer that needs nothing takes a millisecond or two; a tenth of a second is what people still take for at once (Miller 1968),
    /// and half of it was spent behind others.
    /// </summary>
    public const double SlowCanarySeconds = 0.05;

    /// <summary>
    /// Time that other processes took of the target's CPU is missing from one side of a comparison, as that which the hypervisor took. From here on, too,
    /// waiting is not the explanation of what a target's CPU did not do for it. Runs of which nothing is void show 1.3 % at most.
    /// </summary>
    public const double ForeignShare = 0.05;

    /// <summary>
    /// A target that gives no answer to any connection for this long, and for as long as a request may take, will give none: what keeps it for a moment
    /// (a garbage collection, a queue of requests that were given up) is over by then.
    /// </summary>
    public const double LeastSilenceSeconds = 10;

    /// <summary>An instrument that faults three times in a row will not be cured by a fourth try.</summary>
    public const int MostAttempts = 3;
}
