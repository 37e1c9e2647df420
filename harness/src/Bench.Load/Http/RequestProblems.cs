using System.Globalization;
using System.Text;
using Bench.Core.Suites;

namespace Bench.Load.Http;

/// <summary>What would make other requests of one, or none, once it is on the wire (RFC 9112, sections 3, 5 and 6).</summary>
public static class RequestProblems
{
    /// <summary>All of them, each with its remedy; none when the request can be sent.</summary>
    public static IReadOnlyList<string> Of(RequestTemplate request, int bodyBytes) =>
    [
        .. OfMethod(request.Method),
        .. OfPath(request.Path),
        .. request.Headers.SelectMany(header => OfHeader(header.Key, header.Value)),
        .. OfFraming(request, bodyBytes),
    ];

    private static IEnumerable<string> OfMethod(string method)
    {
        if (!IsToken(method)) yield return $"the method {Quoted(method)} is none. Use one such as GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.";
        else if (method == "CONNECT") yield return "the method CONNECT makes a tunnel, in which there are no answers to count. Use another.";
    }

    private static IEnumerable<string> OfPath(string path)
    {
        if (!path.StartsWith('/')) yield return $"the path {Quoted(path)} does not begin with a slash. Put one before it.";
        foreach (var letter in path.Where(letter => letter is <= ' ' or '#' or > '~').Take(1))
            yield return $"the path {Quoted(path)} holds {CodePoint(letter)}. Percent-encode # and what is not visible ASCII.";
    }

    private static IEnumerable<string> OfHeader(string name, string value)
    {
        if (!IsToken(name)) yield return $"the header name {Quoted(name)} is none. Use letters, digits and hyphens.";
        foreach (var letter in value.Where(letter => letter is < ' ' and not '\t' or > '~').Take(1))
            yield return $"the header {Quoted(name)} holds {CodePoint(letter)}. Values are one line of ASCII: remove it, or encode it.";
    }

    private static IEnumerable<string> OfFraming(RequestTemplate request, int bodyBytes)
    {
        var names = request.Headers.ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        if (names["Host"].Skip(1).Any()) yield return "the header Host stands there twice. Remove one.";
        if (names["Transfer-Encoding"].Any()) yield return "the header Transfer-Encoding contradicts the body, which has a length. Remove it.";
        var length = bodyBytes.ToString(CultureInfo.InvariantCulture);
        foreach (var other in names["Content-Length"].Where(other => other != length))
            yield return $"the header Content-Length is {Quoted(other)} and the body has {length} bytes. Remove it: it is written from the body.";
        if (names["Content-Length"].Skip(1).Any())
            yield return "the header Content-Length stands there twice. Remove both: it is written from the body.";
    }

    private static bool IsToken(string text) => Ascii.IsValid(text) && FieldLine.IsToken(Encoding.ASCII.GetBytes(text));

    private static string CodePoint(char letter) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}");

    /// <summary>On one line, and short.</summary>
    private static string Quoted(string text)
    {
        var start = text.Length <= 60 ? text : text[..60] + "…";
        return $"'{string.Concat(start.Select(letter => char.IsControl(letter) ? $"<{CodePoint(letter)}>" : letter.ToString()))}'";
    }
}
