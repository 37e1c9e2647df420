namespace Bench.Reporting.Page;

/// <summary>What the names on a card mean in this run: each target and scenario by its title, with the way to its exact settings.</summary>
internal static class ClaimSettings
{
    public static Markup Of(VerdictOnClaim item, Words words)
    {
        var targets = words.Known(item.Claim.Parts.SelectMany(part => part.Targets));
        var scenarios = words.KnownScenarios(item.Claim.Parts.SelectMany(part => part.Scenarios));
        var ofTargets = targets.Select((target, place) =>
            Named(place, words.HasSettings ? $"#settings-{target.Id}" : "#environment", target.Id, target.Title));
        var ofScenarios = scenarios.Select((scenario, place) => Named(place, $"#scenario-{scenario.Id}", scenario.Id, scenario.Title));
        return targets.Count + scenarios.Count == 0 ? Markup.Empty : Markup.Of($"""
            <p class="advice"><strong>Settings:</strong> {ofTargets}{(scenarios.Count == 0 ? "" : ". ")}{ofScenarios}.</p>
            """);
    }

    private static Markup Named(int place, string link, string id, string title) =>
        Markup.Of($"{(place == 0 ? "" : "; ")}<a href=\"{link}\"><code>{id}</code></a> is “{title}”");
}
