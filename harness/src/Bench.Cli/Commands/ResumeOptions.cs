namespace Bench.Cli.Commands;

/// <summary>What <c>bench run --resume</c> was asked: everything else is as the run was begun.</summary>
/// <param name="Budget">For this session; null for the suite's.</param>
internal sealed record ResumeOptions(DirectoryInfo Folder, string? Budget, bool DryRun, bool Verbose, bool Redact, Consent Consent);
