namespace Bench.Targets.Supervision;

/// <summary>How a tool ended and what it wrote last.</summary>
internal sealed record ToolOutcome(int Status, IReadOnlyList<string> LastLines)
{
    public bool Succeeded => Status == 0;

    /// <summary>The last lines as evidence in a message.</summary>
    public string Evidence => LastLines.Count == 0
        ? "it wrote nothing"
        : string.Join(Environment.NewLine, LastLines.TakeLast(8).Select(line => "    " + line));
}
