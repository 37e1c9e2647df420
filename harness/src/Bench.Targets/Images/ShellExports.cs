namespace Bench.Targets.Images;

/// <summary>Variables as a text that a shell reads.</summary>
internal static class ShellExports
{
    /// <summary>But for what every shell has of its own.</summary>
    private static readonly string[] Own = ["PATH", "LANG"];

    public static string Of(IReadOnlyDictionary<string, string> variables) => string.Concat(variables
        .Where(variable => !Own.Contains(variable.Key))
        .OrderBy(variable => variable.Key, StringComparer.Ordinal)
        .Select(variable => $"export {variable.Key}='{variable.Value.Replace("'", "'\\''", StringComparison.Ordinal)}'\n"));
}
