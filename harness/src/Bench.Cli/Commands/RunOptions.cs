namespace Bench.Cli.Commands;

/// <summary>What <c>bench run</c> was asked, before it is held against the files.</summary>
internal sealed record RunOptions(
    string Suite,
    IReadOnlyList<string>? Targets,
    IReadOnlyList<string>? Scenarios,
    int? Blocks,
    int? Seed,
    TimeSpan? Budget,
    string Launcher,
    string Packages,
    string? Cpus,
    DirectoryInfo? Out,
    bool DryRun,
    bool Verbose,
    Consent Consent);
