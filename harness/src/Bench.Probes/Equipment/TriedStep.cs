using System.Text.RegularExpressions;

namespace Bench.Probes.Equipment;

/// <summary>How a step ended in an interpreter that has only what the framework requires.</summary>
/// <param name="Status">Of the interpreter; <c>0</c> where the step ran to its end.</param>
/// <param name="Error">The last line of what it wrote about a failure.</param>
internal sealed record TriedStep(string Status, string Output, string Error)
{
    public bool IsNative => Status == "0";

    /// <summary>In words.</summary>
    public string Outcome => IsNative ? "native" : Package is { } package ? $"needs another package: {package}" : $"not there: {Error}";

    private string? Package =>
        Regex.Match(Error, @"beyond the framework: (\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match
            ? match.Groups[1].Value
            : null;
}
