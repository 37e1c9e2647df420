using System.Globalization;
using System.Text.Json.Serialization;

namespace Bench.Core.Statistics;

/// <summary>Which of several variants a pilot chose, before the first block that counts (METHOD.md M19).</summary>
/// <param name="By">Id of the scenario whose closed rate ranked them.</param>
/// <param name="In">Ids of the scenarios that it chose for.</param>
/// <param name="Best">Null where the pilot has a figure of none: then all are measured.</param>
/// <param name="Variants">All of them, in the suite's order.</param>
public sealed record ChosenVariant(string By, IReadOnlyList<string> In, string? Best, IReadOnlyList<PilotedVariant> Variants)
{
    /// <summary>Those that are not measured there.</summary>
    [JsonIgnore]
    public IEnumerable<string> LeftOut => With(VariantFate.LeftOut);

    /// <summary>At most one: what stays for comparison.</summary>
    public string? Beside => With(VariantFate.Beside).SingleOrDefault();

    /// <summary>Those that the best stands for.</summary>
    [JsonIgnore]
    public IEnumerable<string> Lost => Variants.Where(variant => variant.Fate is VariantFate.Beside or VariantFate.LeftOut).Select(variant => variant.Target);

    /// <summary>What was chosen, as sentences without figures.</summary>
    public string Choice => Best is null
        ? $"Of {All} the pilot has no figure, so that all of them are measured in {Names(In)}."
        : $"Of {All} the pilot chose {Best} for {Names(In)}{(Beside is { } beside ? $", beside which {beside} is measured" : "")}.{Unknown}";

    /// <summary>The same with the figures.</summary>
    public string Sentence => Best is null ? Choice : $"{Choice} Requests a second in {By}: {string.Join(", ", Variants.Select(Rate))}.";

    private string All => Names(Variants.Select(variant => variant.Target));

    private string Unknown => With(VariantFate.Undecided).ToArray() is { Length: > 0 } some
        ? $" {Names(some)} had no valid trial in it, and may still be the best."
        : "";

    private IEnumerable<string> With(VariantFate fate) => Variants.Where(variant => variant.Fate == fate).Select(variant => variant.Target);

    private static string Names(IEnumerable<string> targets) =>
        targets.ToArray() is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : string.Concat(targets);

    private static string Rate(PilotedVariant variant) => variant switch
    {
        { RequestsPerSecond: { } rate } => string.Create(CultureInfo.InvariantCulture, $"{variant.Target} {rate:0.#}"),
        { Fate: VariantFate.Undecided } => $"{variant.Target} not known",
        _ => $"{variant.Target} none, it died",
    };
}
