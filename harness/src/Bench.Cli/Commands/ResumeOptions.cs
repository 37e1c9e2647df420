namespace Bench.Cli.Commands;

/// <summary>What <c>bench run --resume</c> was asked: everything else is as the run was begun.</summary>
/// <param name="Budget">For all that is left; null for the suite's.</param>
/// <param name="StopAfter">When no further block is begun; null for never.</param>
internal sealed record ResumeOptions(DirectoryInfo Folder, string? Budget, TimeSpan? StopAfter, bool DryRun, bool Verbose, bool Redact, Consent Consent);
