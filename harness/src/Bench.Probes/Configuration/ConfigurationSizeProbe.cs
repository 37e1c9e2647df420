using System.Globalization;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Configuration;

/// <summary>Whether the same contracts take more logical lines in Django REST framework than in FastAPI, by the applications that are measured.</summary>
internal sealed class ConfigurationSizeProbe : IProbe
{
    private const double MostForSlightly = 2;

    private static readonly InsideProgram Program = new("answers", "configuration");

    /// <summary>Modules that an application begins with, names of its framework, and files that <c>startproject</c> writes.</summary>
    private static readonly Dictionary<string, string[]> Arguments = new()
    {
        ["fastapi"] = ["app.main", "fastapi,starlette,pydantic", ""],
        ["drf"] = ["config.settings,config.urls,config.wsgi,api.apps,api.models", "django,rest_framework", "config/settings.py,config/wsgi.py,config/asgi.py"],
        ["ninja"] = ["config.settings,config.urls,config.wsgi,api.apps,api.models", "django,ninja,pydantic", "config/settings.py,config/wsgi.py,config/asgi.py"],
    };

    public string Id => "configuration-size";

    public IReadOnlyList<string> Targets => ["drf", "fastapi", "ninja"];

    public Target Started(Target target) => Program.InPlaceOf(target, Arguments[target.Id]);

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
                new(target.Target.Id, "files", Number(found.Files), evidence),
                new(target.Target.Id, "names of the framework", Number(found.Names.Count), evidence),
                new(target.Target.Id, "lines of generated files, not counted", Number(found.Generated.Values.Sum()), evidence),
                new(target.Target.Id, "contracts", Number(target.Target.Contracts.Count), evidence),
            ]);
        }

        return Judged(written["drf"], written["fastapi"], OfferTheSame(targets), seen);
    }

    private static bool OfferTheSame(IReadOnlyList<ProbedTarget> targets) =>
        targets.Where(target => target.Target.Id is "drf" or "fastapi").Select(target => target.Target.Contracts.ToHashSet()).ToArray() is [var one, var other]
        && one.SetEquals(other);

    internal ProbeResult Judged(WrittenApplication drf, WrittenApplication fastapi, bool offerTheSame, IEnumerable<ProbeObservation> seen)
    {
        var ratio = (double)drf.Lines / fastapi.Lines;
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"DRF takes {drf.Lines} logical lines, {ratio:0.00} times FastAPI's {fastapi.Lines}, and {drf.Names.Count} names against {fastapi.Names.Count}");
        return offerTheSame
            ? Found.Of(this, ratio > 1, ratio > MostForSlightly ? $"{told}: more than slightly" : told, seen)
            : Found.Of(this, null, $"{told}, for contracts that are not the same", seen);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
