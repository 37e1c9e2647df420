namespace Bench.Core.Claims;

/// <summary>Another choice for one part of a claim: what is null stays as the claim has it (METHOD.md M25).</summary>
/// <param name="Part">The id of a ratio, or of a part that looks for the near best.</param>
/// <param name="IsRobust">Takes the robust point instead of the mean.</param>
/// <param name="Engine">Another load engine.</param>
public sealed record Alternative(
    string Name,
    string Part,
    IReadOnlyList<string>? Of,
    IReadOnlyList<string>? Against,
    IReadOnlyList<string>? Places,
    int? Users,
    bool IsRobust,
    string? Engine);
