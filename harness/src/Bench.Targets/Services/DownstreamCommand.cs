namespace Bench.Targets.Services;

/// <summary>How the service that targets call is started: a program that writes its URL on its first line and ends with its input.</summary>
public sealed record DownstreamCommand(string Program, IReadOnlyList<string> Arguments)
{
    public override string ToString() => string.Join(' ', Arguments.Prepend(Program));
}
