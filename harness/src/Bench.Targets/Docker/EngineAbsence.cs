using System.Net.Sockets;

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
        // What .NET makes of a socket file that is not there.
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => Because($"No Docker engine runs at {endpoint}: there is no such socket", Start),
        OperationCanceledException => Because(
            $"The Docker engine at {endpoint} does not answer within three seconds",
            "See what it does (docker version), or use --launcher process."),
        var cause => Because(
            $"No Docker engine answers at {endpoint} ({cause.Message.TrimEnd('.')})", Start),
    };

    private static EngineDoubt Because(string cause, string remedy) => new(cause, remedy, IsObstacle: true);

    private static Exception Innermost(Exception error) => error.InnerException is { } cause ? Innermost(cause) : error;
}
