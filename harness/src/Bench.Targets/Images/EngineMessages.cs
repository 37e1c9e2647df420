using System.Text.RegularExpressions;
using Bench.Targets.Docker;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Images;

/// <summary>What an engine says while it builds or pulls: its last lines, and its error. Told in order, on the engine's own thread.</summary>
internal sealed partial class EngineMessages : IProgress<JSONMessage>
{
    private const int Kept = 30;

    private readonly Queue<string> lines = new();

    /// <summary>Null while all goes well.</summary>
    public string? Error { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> LastLines => [.. lines];

    /// <summary>What the engine refuses at once has no messages: it is the error.</summary>
    public async Task HearAsync(Func<Task> question)
    {
        try
        {
            await question();
        }
        catch (DockerApiException refused)
        {
            Error = Plain(Refusal.ReasonOf(refused));
        }
    }

    public void Report(JSONMessage value)
    {
        if (value.Error is { } error) Error = Plain(error.Message);
        foreach (var line in Plain(value.Stream).Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            lines.Enqueue(line);
            if (lines.Count > Kept) lines.Dequeue();
        }
    }

    /// <summary>Without the colours that builds write for terminals (control sequences of ECMA-48).</summary>
    private static string Plain(string? text) => ControlSequence().Replace(text ?? string.Empty, string.Empty);

    [GeneratedRegex("\\e\\[[0-?]*[ -/]*[@-~]")]
    private static partial Regex ControlSequence();
}
