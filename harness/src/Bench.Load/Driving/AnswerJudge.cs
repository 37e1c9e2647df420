using Bench.Core.Measurement;
using Bench.Load.Http;
using Bench.Load.Recording;

namespace Bench.Load.Driving;

/// <summary>Holds answers against what they must be, tells the recorder, and keeps examples of those that are not valid.</summary>
internal sealed class AnswerJudge(LevelRecorder recorder)
{
    // METHOD.md M6 asks for 1 in 100; the prime below it falls on each request of any list whose length it does not divide.
    private const int FullCheckEvery = 97;

    private long expected;

    public FailureExamples Examples { get; } = new();

    /// <summary>Answers whose body was compared byte for byte.</summary>
    public long FullyChecked { get; private set; }

    /// <summary>The connection's next answer is that to <paramref name="request"/>.</summary>
    public void Expect(Connection connection, WireRequest request)
    {
        connection.IsFullyChecked = request.Body is not null && (connection.IsFresh || expected % FullCheckEvery == 0);
        expected++;
        connection.Request = request;
        connection.BeganNs = null;
        connection.Parser.Begin(request.IsHead, connection.IsFullyChecked ? request.Body : null);
    }

    /// <summary>The answer is whole.</summary>
    public void Judge(Connection connection, long nowNs)
    {
        var request = connection.Request!;
        var parser = connection.Parser;
        if (connection.IsFullyChecked) FullyChecked++;
        if (!request.AllowsStatus(parser.Status))
        {
            Examples.WrongStatus(request, parser.Status);
            recorder.Failed(FailureKind.WrongStatus, connection.Times, nowNs);
        }
        else if (parser.BodyDiffers || !request.AllowsLength(parser.BodyLength))
        {
            Examples.WrongBody(request, parser.BodyLength);
            recorder.Failed(FailureKind.WrongBody, connection.Times, nowNs);
        }
        else
        {
            recorder.Succeeded(connection.Times, nowNs);
            if (parser.IsStreamed) recorder.Began(connection.Times, connection.BeganNs ?? nowNs);
        }
    }
}
