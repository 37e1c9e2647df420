using System.Globalization;
using System.Net;
using Bench.Targets.Linux;

namespace Bench.Targets.Launching;

/// <summary>A TCP socket that listens, as <c>/proc/net/tcp</c> tells it.</summary>
/// <param name="Local">As the kernel writes it: hexadecimal, each word in this machine's byte order.</param>
internal sealed record ListeningSocket(string Local, int Port, long Inode)
{
    private const string Listening = "0A";

    /// <summary>Those that a connection to 127.0.0.1 could reach.</summary>
    public static IReadOnlyList<ListeningSocket> On(int port) => [.. All().Where(socket => socket.Port == port && socket.HearsLoopback)];

    /// <summary>Where processes hear more than this machine; those of them that this user may not see are left out.</summary>
    public static IReadOnlyList<IPEndPoint> BeyondLoopback(IReadOnlyList<ProcessStat> processes) =>
    [
        .. All().Where(socket => !socket.IsLoopback && processes.Any(process => SocketOwner.Holds(process.Pid, socket.Inode)))
            .Select(socket => new IPEndPoint(socket.Address, socket.Port)),
    ];

    private static IEnumerable<ListeningSocket> All() => ((string[])["/proc/net/tcp", "/proc/net/tcp6"])
        .Where(File.Exists)
        .SelectMany(table => Parse(File.ReadLines(table)));

    internal static IEnumerable<ListeningSocket> Parse(IEnumerable<string> table)
    {
        foreach (var line in table.Skip(1))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 10 || fields[3] != Listening) continue;
            var address = fields[1].Split(':');
            yield return new ListeningSocket(
                address[0],
                int.Parse(address[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                long.Parse(fields[9], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Any address (all zero), 127.x.x.x, and the latter as an IPv6 address. ::1 alone is another door.</summary>
    internal bool HearsLoopback => Local.Trim('0').Length == 0 || (Local is [.., '7', 'F'] && IsVersion4);

    /// <summary>Within 127.0.0.0/8, also as an IPv6 address, or ::1.</summary>
    internal bool IsLoopback => IPAddress.IsLoopback(Address.IsIPv4MappedToIPv6 ? Address.MapToIPv4() : Address);

    private IPAddress Address => new([.. Local
        .Chunk(8)
        .SelectMany(word => BitConverter.GetBytes(uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))]);

    private bool IsVersion4 => Local.Length == 8 || Local.StartsWith("0000000000000000FFFF0000", StringComparison.Ordinal);
}
