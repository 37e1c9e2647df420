using System.Globalization;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Footprints;

/// <summary>How many bytes Django takes, and FastAPI with packages for what Django brings, each with all that they require, without bytecode caches.</summary>
internal sealed class InstalledBytesProbe : IProbe
{
    private const double LeastRatio = 1.1;

    /// <summary>The most that "somewhat" covers, as for the other parts of the claim.</summary>
    private const double MostRatio = 2;

    private static readonly InsideProgram Program = new("answers", "closure", "installed");

    /// <summary>An ORM, its migrations, tokens and forms to log in with: what FastAPI's own documentation and template take.</summary>
    private static readonly string[] Equipped = ["fastapi", "sqlalchemy", "alembic", "pyjwt", "python-multipart"];

    public string Id => "installed-bytes";

    public IReadOnlyList<string> Targets => ["django", "fastapi"];

    public IReadOnlyList<Target> Started(Target target) => [Program.InPlaceOf(target, target.Id == Targets[0] ? ["django"] : Equipped)];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        List<ProbeObservation> seen = [];
        List<InstalledDistributions> sides = [];
        foreach (var target in targets)
        {
            var (found, evidence) = await target.FoundAsync<InstalledDistributions>(cancellation);
            sides.Add(found);
            seen.Add(new(target.Target.Id, "all together", Megabytes(found.Bytes), evidence));
            seen.Add(new(target.Target.Id, "distributions", found.Distributions.Count.ToString(CultureInfo.InvariantCulture), evidence));
            seen.AddRange(
                from one in found.Distributions
                orderby one.Value descending
                select new ProbeObservation(target.Target.Id, one.Key, Megabytes(one.Value), evidence));
            seen.AddRange(found.NotInstalled.Select(name => new ProbeObservation(target.Target.Id, name, "not installed here", evidence)));
        }

        return Judged(sides[0], sides[1], seen);
    }

    // What is not installed could only make FastAPI's side larger: without it the claim can be refuted, and not held.
    internal ProbeResult Judged(InstalledDistributions django, InstalledDistributions fastapi, IEnumerable<ProbeObservation> seen)
    {
        var ratio = (double)django.Bytes / fastapi.Bytes;
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"Django takes {Megabytes(django.Bytes)}, {ratio:0.00} times the {Megabytes(fastapi.Bytes)} of FastAPI with packages for the same");
        var beyond = string.Create(CultureInfo.InvariantCulture, $", beyond the {MostRatio} that the claim's words cover: more than claimed");
        // Larger, and by less than was claimed, is neither (METHOD.md M16).
        if (ratio is >= 1 and <= LeastRatio)
            return Found.Of(
                this, null, string.Create(CultureInfo.InvariantCulture, $"{told}: more, and not more than the {LeastRatio} that the claim asks for"), seen);
        return (ratio > LeastRatio, fastapi.NotInstalled.Count) switch
        {
            (true, > 0) => Found.Of(this, null, $"{told}, of which {Names(fastapi)} is not installed here, so this decides nothing", seen),
            (false, > 0) => Found.Of(this, false, $"{told}, even without {Names(fastapi)}, not installed here, which could only make it more", seen),
            (true, _) when ratio > MostRatio => Found.Of(this, true, told + beyond, seen) with { IsMoreThanClaimed = true },
            var (holds, _) => Found.Of(this, holds, told, seen),
        };
    }

    private static string Names(InstalledDistributions side) => string.Join(" and ", side.NotInstalled);

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.00} MB");
}
