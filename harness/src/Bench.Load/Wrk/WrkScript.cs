using System.Globalization;
using System.Text;
using Bench.Core.Measurement;
using Bench.Load.Http;

namespace Bench.Load.Wrk;

/// <summary>The Lua script with which wrk sends a job's requests and reports its figures as JSON; a file that is gone when this is disposed.</summary>
internal sealed class WrkScript : IDisposable
{
    private WrkScript(string path) => Path = path;

    public string Path { get; }

    public static WrkScript Write(LoadJob job)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"bench-{System.IO.Path.GetRandomFileName()}.lua");
        File.WriteAllText(path, Of(job));
        return new WrkScript(path);
    }

    /// <summary>The bytes of each request are those that the built-in engine sends.</summary>
    internal static string Of(LoadJob job)
    {
        var requests = job.Requests.Select(request => WireRequest.From(request, job.Host, job.Port).Bytes);
        using var stream = typeof(WrkScript).Assembly.GetManifestResourceStream("Bench.Load.Wrk.wrk.lua")!;
        using var reader = new StreamReader(stream);
        return $"local requests = {{ {string.Join(", ", requests.Select(Literal))} }}\n{reader.ReadToEnd()}";
    }

    public void Dispose() => File.Delete(Path);

    private static string Literal(byte[] bytes)
    {
        var text = new StringBuilder("\"");
        foreach (var one in bytes)
        {
            if (char.IsAsciiLetterOrDigit((char)one) || one is (byte)' ' or (byte)'/' or (byte)':' or (byte)'-' or (byte)'.') text.Append((char)one);
            else text.Append(CultureInfo.InvariantCulture, $"\\{one:000}");
        }
        return text.Append('"').ToString();
    }
}
