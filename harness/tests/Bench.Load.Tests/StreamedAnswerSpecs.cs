using Bench.Core.Measurement;
using Bench.Load.Loops;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>An answer that is streamed has two times: until it begins and until it is whole.</summary>
public sealed class StreamedAnswerSpecs
{
    public static TheoryData<LoopKind> Loops => [.. Loads.Loops];

    /// <summary>Of an answer of some 120 bytes the first piece holds the status line, and two more follow 20 ms apart.</summary>
    private static readonly ServerScript InThreePieces = new() { FragmentBytes = 50, FragmentPause = TimeSpan.FromMilliseconds(20) };

    public static TheoryData<LoopKind, BodyFraming> Streams =>
        [.. from loop in Loads.Loops
            from framing in new[] { BodyFraming.Chunked, BodyFraming.UntilClose }
            select new TheoryDataRow<LoopKind, BodyFraming>(loop, framing)];

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task The_first_byte_comes_before_the_pauses_of_the_stream_and_the_last_after_them(LoopKind loop, BodyFraming framing)
    {
        var level = await MeasureAsync(InThreePieces with { Framing = framing }, loop);
        Assert.Equal(level.Cohort.Ok, level.FirstByte!.Histogram.Count);
        Assert.True(level.Service.ValueAtNs(50) - level.FirstByte.Histogram.ValueAtNs(50) >= 18_000_000);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_stream_that_comes_at_once_has_one_time(LoopKind loop)
    {
        var level = await MeasureAsync(new ServerScript { Framing = BodyFraming.Chunked }, loop);
        Assert.Equal(level.Service.MaxNs, level.FirstByte!.Histogram.MaxNs);
        Assert.Equal(level.Service.MeanNs, level.FirstByte.Histogram.MeanNs);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task An_answer_whose_length_was_known_is_no_stream(LoopKind loop) =>
        Assert.Null((await MeasureAsync(InThreePieces, loop)).FirstByte);

    private static async Task<LevelResult> MeasureAsync(ServerScript script, LoopKind loop)
    {
        await using var server = ScriptedServer.Start(script);
        return Loads.Run(Loads.Job(server.Endpoint.Port, windowMs: 400), loop).Single();
    }
}
