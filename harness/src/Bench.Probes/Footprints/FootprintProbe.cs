using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Footprints;

/// <summary>
/// How long services take to import and to start, with empty and with full caches in turn, and how much memory they hold when idle and after requests: figures.
/// </summary>
/// <param name="pairs">Of each service: a start with empty caches and one with full ones, which are requests and answers of their own.</param>
internal sealed class FootprintProbe(int pairs = FootprintProbe.MostPairs) : IProbe
{
    internal const int MostPairs = 4;

    private static readonly TimeSpan UsualPair = TimeSpan.FromSeconds(30);

    private static readonly InsideProgram Program = new("answers", "footprint");

    /// <summary>The modules that their servers serve.</summary>
    private static readonly Dictionary<string, string> Applications = new()
    {
        ["django"] = "config.wsgi",
        ["fastapi"] = "app.main",
    };

    public string Id => "footprint";

    public IReadOnlyList<string> Targets => ["django", "fastapi"];

    public TimeSpan UsualTime => pairs * UsualPair;

    /// <summary>Starts are repeated for the same reason as trials: who asks for one block wants to see that it works, or a first figure.</summary>
    public IProbe In(Suite suite) => new FootprintProbe(Math.Min(MostPairs, suite.Blocks));

    // The program listens on the target's port, and starts the service on another one.
    public IReadOnlyList<Target> Started(Target target) =>
        [Program.InPlaceOf(
            target, [Applications[target.Id], .. target.Command.Select(part => part.Replace("{port}", "{own port}", StringComparison.Ordinal))])];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        List<(string Target, int Number, MeasuredStart Start, string Evidence)> made = [];
        for (var pair = 1; pair <= pairs; pair++)
        {
            // Who comes first changes, as in trials; a pair stays together, since another target would empty its caches.
            foreach (var target in pair % 2 == 1 ? targets : targets.Reverse())
            {
                foreach (var number in new[] { (2 * pair) - 1, 2 * pair })
                {
                    var (start, evidence) = await target.FoundAsync<MeasuredStart>(FormattableString.Invariant($"start-{number}"), cancellation);
                    made.Add((target.Target.Id, number, start, evidence));
                }
            }
        }

        var seen =
            from target in targets
            let own = made.Where(one => one.Target == target.Target.Id).ToArray()
            from observation in Summaries(target.Target.Id, own.ToLookup(one => one.Start.Caches, one => one.Start), own[0].Evidence)
                .Concat(own.Select(one => new ProbeObservation(
                    one.Target,
                    FormattableString.Invariant($"start {one.Number}, {one.Start.Caches} caches"),
                    Told(one.Start),
                    one.Evidence)))
            select observation;
        return Found.Of(this, null, Reason(made.ToLookup(one => one.Target, one => one.Start)), seen);
    }

    internal static string Reason(ILookup<string, MeasuredStart> starts) => string.Join("; ", FootprintFigure.All.Select(figure =>
        $"{figure.Name}: {string.Join(", ", starts.Select(of => $"{of.Key} {ByCaches(figure, of)}"))}"));

    private static string ByCaches(FootprintFigure figure, IEnumerable<MeasuredStart> starts) => string.Join(" and ", starts
        .GroupBy(start => start.Caches)
        .OrderBy(of => of.Key, StringComparer.Ordinal)
        .Select(of => $"{figure.Told(figure.MedianOf(of))} ({of.Key} caches)"));

    private static IEnumerable<ProbeObservation> Summaries(string target, ILookup<string, MeasuredStart> starts, string evidence) =>
        from figure in FootprintFigure.All
        from caches in starts
        select new ProbeObservation(target, $"{figure.Name}, {caches.Key} caches", figure.Told([.. caches]), evidence);

    private static string Told(MeasuredStart start) =>
        FormattableString.Invariant($"{string.Join(", ", FootprintFigure.All.Select(figure => figure.Told(figure.Value(start))))}; {InMemory(start)}");

    private static string InMemory(MeasuredStart start) => start.FilesInMemory is { } files
        ? FormattableString.Invariant($"{files} of {start.Files} files were in memory")
        : "the file system does not tell which files were in memory";
}
