using System.Net;
using System.Net.Sockets;

namespace Bench.Targets.Launching;

/// <summary>The address of a target that somebody else runs.</summary>
internal static class TargetUrl
{
    /// <summary>Null where the text is not an HTTP URL of an IPv4 address (or <c>localhost</c>) without a path.</summary>
    public static IPEndPoint? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp) return null;
        if (url.PathAndQuery != "/" || url.UserInfo.Length > 0) return null;
        if (url.Host == "localhost") return new IPEndPoint(IPAddress.Loopback, url.Port);
        return IPAddress.TryParse(url.Host, out var address) && address.AddressFamily == AddressFamily.InterNetwork
            ? new IPEndPoint(address, url.Port)
            : null;
    }
}
