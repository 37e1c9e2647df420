using System.Net.Sockets;
using System.Text.Json;
using Docker.DotNet;

namespace Bench.Targets.Docker;

/// <summary>Why no engine answers, in words that lead to the remedy.</summary>
internal static class EngineAbsence
{
    private const string Start = "Start it (systemctl start docker), set DOCKER_HOST, or use --launcher process.";

    public static EngineDoubt Of(string endpoint, Exception error) => Innermost(error) switch
    {
        SocketException { SocketErrorCode: SocketError.AccessDenied } or UnauthorizedAccessException => Because(
            $"This user may not talk to the Docker engine at {endpoint}",
            "Join the group docker (as root: usermod -aG docker USER; then log in again), or run bench with sudo."),
        OperationCanceledException => Because(
            $"The Docker engine at {endpoint} does not answer within three seconds",
            "See what it does (docker version), or use --launcher process."),
        var cause => Because($"No Docker engine answers at {endpoint} ({InWords(cause)})", Start),
    };

    /// <summary>What is behind an error, without a full stop at its end.</summary>
    public static string InWords(Exception error) => Innermost(error) switch
    {
        // What .NET makes of a socket file that is not there.
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "there is no such socket",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "nobody listens there",
        DockerApiException refused => Refusal.ReasonOf(refused),
        // The client's words for a connection that ends before the first line.
        InvalidOperationException => "the connection was closed without an answer",
        JsonException or ArgumentException or FormatException => "what answers there is no Docker engine",
        var cause => cause.Message.TrimEnd('.'),
    };

    private static EngineDoubt Because(string cause, string remedy) => new(cause, remedy, IsObstacle: true);

    private static Exception Innermost(Exception error) => error switch
    {
        // Says more than what lies behind it.
        DockerConfigurationException => error,
        { InnerException: { } cause } => Innermost(cause),
        _ => error,
    };
}
