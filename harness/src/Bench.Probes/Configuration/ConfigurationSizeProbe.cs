using System.Globalization;
using Bench.Core.Probing;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Configuration;

/// <summary>
/// Whether the same contracts take more writing in Django REST framework than in FastAPI, by the applications that are measured: in logical lines and in
/// tokens, since any one way of counting has a style that it flatters.
/// </summary>
internal sealed class ConfigurationSizeProbe : IProbe
{
    private const double MostForSlightly = 2;

    /// <summary>Ratios that make no practical difference (METHOD.md M16).</summary>
    private static readonly Interval Alike = new(0.95, 1.05);

    /// <summary>FastAPI offers it and DRF cannot: it is left out, with the module that answers it.</summary>
    private const string LeftOut = "ws";

    private static readonly InsideProgram Program = new("answers", "configuration");

    /// <summary>
    /// Modules that an application begins with, names of its framework, the project and application that
    /// Django's commands began, and modules that are left out.
    /// </summary>
    private static readonly Dictionary<string, string[]> Arguments = new()
    {
        ["fastapi"] = ["app.main", "fastapi,starlette,pydantic", "", "app.echo"],
        ["drf"] = ["config.settings,config.urls,config.wsgi,api.apps,api.models", "django,rest_framework", "config,api", ""],
        ["ninja"] = ["config.settings,config.urls,config.wsgi,api.apps,api.models", "django,ninja,pydantic", "config,api", ""],
    };

    public string Id => "configuration-size";

    public IReadOnlyList<string> Targets => ["drf", "fastapi", "ninja"];

    public IReadOnlyList<Target> Started(Target target) => [Program.InPlaceOf(target, Arguments[target.Id])];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        List<ProbeObservation> seen = [];
        var written = new Dictionary<string, WrittenApplication>();
        foreach (var target in targets)
        {
            var (found, evidence) = await target.FoundAsync<WrittenApplication>(cancellation);
            written[target.Target.Id] = found;
            seen.AddRange(
            [
                new(target.Target.Id, "logical lines", Number(found.Lines), evidence),
                new(target.Target.Id, "tokens", Number(found.Tokens), evidence),
                new(target.Target.Id, "files", Number(found.Files), evidence),
                new(target.Target.Id, "names of the framework", Number(found.Names.Count), evidence),
                new(target.Target.Id, "lines that a command wrote, not counted", Number(found.Generated.Values.Sum()), evidence),
                new(target.Target.Id, "contracts", Number(Compared(target.Target).Count), evidence),
            ]);
        }

        return Judged(written["drf"], written["fastapi"], OfferTheSame(targets), seen);
    }

    private static bool OfferTheSame(IReadOnlyList<ProbedTarget> targets) =>
        targets.Where(target => target.Target.Id is "drf" or "fastapi").Select(target => Compared(target.Target)).ToArray() is [var one, var other]
        && one.SetEquals(other);

    /// <summary>What a target offers of the contracts whose writing is compared.</summary>
    internal static HashSet<string> Compared(Target target) => [.. target.Contracts.Except([LeftOut])];

    internal ProbeResult Judged(WrittenApplication drf, WrittenApplication fastapi, bool offerTheSame, IEnumerable<ProbeObservation> seen)
    {
        var (lines, tokens) = ((double)drf.Lines / fastapi.Lines, (double)drf.Tokens / fastapi.Tokens);
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"DRF takes {drf.Lines} logical lines, {lines:0.00} times FastAPI's {fastapi.Lines}, "
                + $"{drf.Tokens} tokens, {tokens:0.00} times its {fastapi.Tokens}, ")
            + $"and {Number(drf.Names.Count)} names against {Number(fastapi.Names.Count)}";
        if (!offerTheSame) return Found.Of(this, null, $"{told}, for contracts that are not the same", seen);
        return (Math.Min(lines, tokens), Math.Max(lines, tokens)) switch
        {
            var (least, _) when least > MostForSlightly => Found.Of(this, true, $"{told}: more than slightly", seen),
            var (least, _) when least > Alike.High => Found.Of(this, true, told, seen),
            var (_, most) when most < Alike.Low => Found.Of(this, false, told, seen),
            var (least, most) when Alike.Contains(least) && Alike.Contains(most) => Found.Of(this, null, $"{told}: no practical difference", seen),
            _ => Found.Of(this, null, $"{told}: which of them takes more depends on how one counts", seen),
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
