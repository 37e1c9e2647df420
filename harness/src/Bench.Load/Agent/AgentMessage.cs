using System.Text.Json;
using System.Text.Json.Serialization;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Agent;

/// <summary>
/// What an agent and the one who starts it say to each other, one JSON object a line: hello from the agent, then a job, then
/// progress and results, and done or an error at the end. The agent ends when its input does; it may be asked to stop first.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Job), "job")]
[JsonDerivedType(typeof(Stop), "stop")]
[JsonDerivedType(typeof(LevelStarted), "levelStarted")]
[JsonDerivedType(typeof(WindowOpened), "windowOpened")]
[JsonDerivedType(typeof(WindowClosed), "windowClosed")]
[JsonDerivedType(typeof(StoppedAnswering), "stoppedAnswering")]
[JsonDerivedType(typeof(Second), "second")]
[JsonDerivedType(typeof(Result), "levelResult")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Error), "error")]
internal abstract record AgentMessage
{
    /// <summary>Raised with every change that an older reader would misunderstand.</summary>
    public const int ProtocolVersion = 4;

    public string ToLine() => JsonSerializer.Serialize(this, RunJson.Line);

    /// <exception cref="FormatException">The line is no message; it is quoted.</exception>
    public static AgentMessage Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AgentMessage>(line, RunJson.Line) ?? throw new JsonException("null is no message");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or FormatException or ArgumentException)
        {
            throw new FormatException($"Not a line of the agent's protocol, version {ProtocolVersion}: {Start(line)} ({error.Message})", error);
        }
    }

    private static string Start(string line) => line.Length <= 200 ? line : line[..200] + "…";

    /// <param name="Version">The speaker's <see cref="ProtocolVersion"/>.</param>
    public sealed record Hello(int Version) : AgentMessage;

    public sealed record Job(LoadJob Load) : AgentMessage;

    /// <summary>To the agent: end early, and tell what has been measured.</summary>
    public sealed record Stop : AgentMessage;

    public sealed record LevelStarted(Level Level) : AgentMessage;

    public sealed record WindowOpened(Level Level) : AgentMessage;

    public sealed record WindowClosed(Level Level) : AgentMessage;

    /// <summary>The level has no result, and none follows.</summary>
    public sealed record StoppedAnswering(Level Level) : AgentMessage;

    /// <summary>Of a watched job.</summary>
    public sealed record Second(SecondSample Sample) : AgentMessage;

    public sealed record Result(LevelResult Level) : AgentMessage;

    public sealed record Done : AgentMessage;

    public sealed record Error(string Message) : AgentMessage;
}
