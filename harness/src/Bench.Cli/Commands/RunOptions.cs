using Bench.Catalog.Selecting;
using Bench.Core.Running;

namespace Bench.Cli.Commands;

/// <summary>What <c>bench run</c> was asked, before it is held against files and machine.</summary>
/// <param name="Suite">An id, or the path of a suite file.</param>
/// <param name="Against">A version of the repository whose targets are measured beside these, as git names it.</param>
/// <param name="StopAfter">When no further block is begun; null for never.</param>
/// <param name="Out">Where run folders go; null for the repository's <c>results/</c>.</param>
internal sealed record RunOptions(
    string Suite,
    SuiteSelection Selection,
    string Launcher,
    string Packages,
    EngineChoice Engine,
    string? Cpus,
    string? Against,
    TimeSpan? StopAfter,
    DirectoryInfo? Out,
    bool DryRun,
    bool Verbose,
    bool Redact,
    Consent Consent);
