using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Defaults;

/// <summary>Which protections are on in each framework as its tutorial makes a service, and as it makes a site with sessions.</summary>
internal sealed class SecurityDefaultsProbe : IProbe
{
    private static readonly InsideProgram Project = new("answers", "fresh_project");
    private static readonly InsideProgram Service = new("answers", "fresh_service");

    public string Id => "security-defaults";

    public IReadOnlyList<string> Targets => ["django", "fastapi"];

    // Migrations, and hashes that are slow on purpose.
    public TimeSpan UsualTime => TimeSpan.FromSeconds(12);

    public IReadOnlyList<Target> Started(Target target) => [target, (target.Id == Targets[0] ? Project : Service).InPlaceOf(target)];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var django = await SeenAsync(targets[0], targets[1], FreshSite.Django, cancellation);
        var fastapi = await SeenAsync(targets[2], targets[3], FreshSite.FastApi, cancellation);
        var (ofDjango, ofFastApi) = (django.Count(seen => seen.IsOn), fastapi.Count(seen => seen.IsOn));
        return Found.Of(
            this,
            ofDjango > ofFastApi,
            FormattableString.Invariant($"of {django.Count} protections, {ofDjango} are on by default in Django and {ofFastApi} in FastAPI"),
            [.. Told(targets[0], django), .. Told(targets[2], fastapi)]);
    }

    private static async Task<IReadOnlyList<SeenProtection>> SeenAsync(ProbedTarget service, ProbedTarget site, FreshSite made, CancellationToken cancellation)
    {
        List<SeenProtection> seen = [];
        foreach (var protection in Protection.All) seen.Add(await protection.SeenAtAsync(service, cancellation));
        return [.. seen, .. await made.ProtectionsAsync(site, cancellation)];
    }

    private static IEnumerable<ProbeObservation> Told(ProbedTarget target, IEnumerable<SeenProtection> protections) =>
        protections.Select(seen => new ProbeObservation(target.Target.Id, seen.What, $"{(seen.IsOn ? "on" : "off")} ({seen.Told})", seen.Evidence));
}
