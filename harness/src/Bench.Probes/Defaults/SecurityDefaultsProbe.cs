using Bench.Core.Probing;
using Bench.Probes.Asking;

namespace Bench.Probes.Defaults;

/// <summary>Which protections are on in each framework as its tutorial makes a service.</summary>
internal sealed class SecurityDefaultsProbe : IProbe
{
    public string Id => "security-defaults";

    public IReadOnlyList<string> Targets => ["django", "fastapi"];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        List<ProbeObservation> seen = [];
        var counts = new Dictionary<string, int>();
        foreach (var target in targets)
        {
            var on = 0;
            foreach (var protection in Protection.All)
            {
                var answer = await target.AskAsync(protection.Name, protection.Request, cancellation);
                var isOn = protection.IsOn(answer);
                on += isOn ? 1 : 0;
                seen.Add(new ProbeObservation(target.Target.Id, protection.What, $"{(isOn ? "on" : "off")} ({answer.StatusText})", answer.Evidence));
            }

            counts[target.Target.Id] = on;
        }

        var (django, fastapi) = (counts[Targets[0]], counts[Targets[1]]);
        return Found.Of(this, django > fastapi, FormattableString.Invariant(
            $"of {Protection.All.Count} protections that need no login, {django} are on in Django and {fastapi} in FastAPI"), seen);
    }
}
