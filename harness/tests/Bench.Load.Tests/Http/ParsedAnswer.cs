using Bench.Load.Http;

namespace Bench.Load.Tests.Http;

/// <summary>All that the parser says after some bytes.</summary>
internal sealed record ParsedAnswer(ResponseProgress Progress, ResponseProblem Problem, int Status, long BodyLength, bool BodyDiffers, bool KeepAlive)
{
    /// <param name="ends">Where the pieces end in which the bytes come, the last one excepted.</param>
    /// <param name="thenCloses">The connection ends after them.</param>
    public static ParsedAnswer Of(
        ReadOnlySpan<byte> bytes, bool toHead = false, byte[]? compareWith = null, ReadOnlySpan<int> ends = default, bool thenCloses = false)
    {
        var parser = new ResponseParser();
        parser.Begin(toHead, compareWith);
        var start = 0;
        foreach (var end in ends)
        {
            parser.Read(bytes[start..end]);
            start = end;
        }
        parser.Read(bytes[start..]);
        if (thenCloses) parser.ReadEnd();
        return Of(parser);
    }

    public static ParsedAnswer Of(ResponseParser parser) =>
        new(parser.Read([]), parser.Problem, parser.Status, parser.BodyLength, parser.BodyDiffers, parser.KeepAlive);

    public static ParsedAnswer Of(GoodAnswer answer, params ReadOnlySpan<int> ends) =>
        Of(answer.Bytes, answer.ToHead, answer.Body, ends, answer.EndsWithConnection);
}
