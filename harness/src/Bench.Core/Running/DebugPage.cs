namespace Bench.Core.Running;

/// <summary>Pages by which frameworks show their code to whoever asks for what there is not: a sign of debug mode, which costs time on every request.</summary>
public static class DebugPage
{
    private static readonly string[] Signs = ["Traceback", "URLconf", "DEBUG = True", ".py\""];

    /// <param name="body">Of an answer that is no success.</param>
    public static bool IsOne(string body) => Signs.Any(sign => body.Contains(sign, StringComparison.Ordinal));
}
