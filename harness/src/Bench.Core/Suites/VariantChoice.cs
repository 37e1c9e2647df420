namespace Bench.Core.Suites;

/// <summary>Variants of a framework, of which a pilot leaves the best in some scenarios (METHOD.md M19).</summary>
/// <param name="Of">Ids, two or more; of equals the first is the best.</param>
/// <param name="By">Whose closed rate ranks them. It need not be a scenario of the suite: then the pilot alone measures it.</param>
/// <param name="In">Ids of the scenarios of the suite from which the others are left out.</param>
/// <param name="Beside">One of them that stays too and is shown beside the best, such as the documented default; null for none.</param>
public sealed record VariantChoice(IReadOnlyList<string> Of, Scenario By, IReadOnlyList<string> In, string? Beside);
