using Docker.DotNet.Models;

namespace Bench.Targets.Images;

/// <summary>What an engine says while it builds or pulls: its last lines, and its error. Told in order, on the engine's own thread.</summary>
internal sealed class EngineMessages : IProgress<JSONMessage>
{
    private const int Kept = 30;

    private readonly Queue<string> lines = new();

    /// <summary>Null while all goes well.</summary>
    public string? Error { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> LastLines => [.. lines];

    public void Report(JSONMessage value)
    {
        if (value.Error is { } error) Error = error.Message;
        foreach (var line in (value.Stream ?? string.Empty).Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            lines.Enqueue(line);
            if (lines.Count > Kept) lines.Dequeue();
        }
    }
}
