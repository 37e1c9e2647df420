using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Docker;

/// <summary>What a container writes, both streams in one file in the order in which the engine has them.</summary>
internal static class ContainerLog
{
    /// <summary>All lines of a container that has ended.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DockerEngine engine, string container, CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        await CopyAsync(engine, container, text, follow: false, cancellation);
        return [.. System.Text.Encoding.UTF8.GetString(text.ToArray()).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    /// <summary>Copies into <paramref name="file"/> until the container has ended.</summary>
    public static async Task FollowAsync(DockerEngine engine, string container, string file)
    {
        await using var text = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            await CopyAsync(engine, container, text, follow: true, CancellationToken.None);
        }
        catch (Exception cut) when (cut is DockerContainerNotFoundException or EndOfStreamException)
        {
            // Removed by force: its last words are lost with it.
        }
    }

    private static async Task CopyAsync(DockerEngine engine, string container, Stream text, bool follow, CancellationToken cancellation)
    {
        var wanted = new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Follow = follow };
        using var log = await engine.AskAsync(client => client.Containers.GetContainerLogsAsync(container, wanted, cancellation));
        await log.CopyOutputToAsync(Stream.Null, text, text, cancellation);
    }
}
