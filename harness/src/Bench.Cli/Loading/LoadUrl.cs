using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bench.Core.Running;

namespace Bench.Cli.Loading;

/// <summary>Where load goes.</summary>
/// <param name="Path">With its query, percent-encoded.</param>
internal sealed record LoadUrl(string Host, int Port, string Path)
{
    private const int DefaultPort = 80;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>As the header Host names it.</summary>
    public string Authority => Port == DefaultPort ? Host : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    public static LoadUrl? Read(string text, OptionValues values)
    {
        const string allowed = "http://host[:port]/path, with IPv4 or a name";
        if (!Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            values.Wrong("url", text, allowed);
        else if (uri.Scheme != Uri.UriSchemeHttp) values.Wrong("url", text, allowed + $"; the engine does not speak {uri.Scheme}");
        else if (uri.HostNameType == UriHostNameType.IPv6) values.Wrong("url", text, allowed + "; the engine does not speak IPv6");
        else if (uri.UserInfo.Length > 0) values.Add("url: a user and a password are not sent. Leave them out and give -H 'Authorization: …'.");
        else return new LoadUrl(uri.IdnHost, uri.Port, AsWritten(text));
        return null;
    }

    /// <summary>
    /// Path and query as they were typed: /a/../b and %41 are other requests than /b and A, to a router. Only what a request's first line cannot
    /// hold is percent-encoded; a fragment is never sent.
    /// </summary>
    private static string AsWritten(string text)
    {
        var afterScheme = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + "://".Length : 0;
        var rest = text[afterScheme..].Trim().Split('#')[0];
        var path = rest.IndexOfAny(['/', '?']) is >= 0 and var start ? rest[start..] : "/";
        var encoded = string.Concat(path.EnumerateRunes().Select(rune =>
            rune.IsAscii && rune.Value is > ' ' and < 0x7f ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
        return encoded[0] == '/' ? encoded : "/" + encoded;
    }

    /// <summary>Looks the name up and connects once, so that a server that is not there is told before any load.</summary>
    /// <exception cref="MachineNotReadyException">There is no such host, or nothing listens.</exception>
    public async Task<IPAddress> ReachAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var address = (await Dns.GetHostAddressesAsync(Host, AddressFamily.InterNetwork, patience.Token))[0];
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address, Port, patience.Token);
            return address;
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain)
        {
            throw new MachineNotReadyException($"the host '{Host}' has no IPv4 address ({error.Message}). Mend the URL.", error);
        }
        catch (SocketException error)
        {
            throw new MachineNotReadyException($"nothing listens at {Host}:{Port} ({error.Message}). Start the server, or mend the URL.", error);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new MachineNotReadyException(
                $"{Host}:{Port} did not take a connection within {Patience.TotalSeconds:0} s. Start the server, or mend the URL.",
                error);
        }
    }

    public override string ToString() => $"http://{Authority}{Path}";
}
