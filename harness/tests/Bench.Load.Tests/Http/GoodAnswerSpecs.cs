using Bench.Load.Http;
using CsCheck;

namespace Bench.Load.Tests.Http;

/// <summary>What servers may send is read as it was meant, however the network cuts it up.</summary>
public sealed class GoodAnswerSpecs
{
    private const string Seed = "0000000000001";

    [Fact]
    public void Every_answer_is_read_alike_wherever_it_is_split_in_two() => GoodAnswers.All.Sample(
        answer =>
        {
            for (var split = 0; split <= answer.Bytes.Length; split++) AssertRead(answer, split);
        },
        iter: 2_000,
        seed: Seed);

    [Fact]
    public void Every_answer_is_read_alike_byte_by_byte() => GoodAnswers.All.Sample(
        answer => AssertRead(answer, [.. Enumerable.Range(1, answer.Bytes.Length - 1)]), iter: 2_000, seed: Seed);

    [Fact]
    public void Every_answer_is_read_alike_in_any_pieces() => Gen.Select(GoodAnswers.All, Gen.Double.Unit.Array[0, 8]).Sample(
        (answer, cuts) => AssertRead(answer, [.. cuts.Select(cut => (int)(cut * answer.Bytes.Length)).Order()]), iter: 20_000, seed: Seed);

    [Fact]
    public void No_answer_is_complete_before_its_last_byte() => GoodAnswers.All.Sample(
        answer =>
        {
            for (var length = 0; length < answer.Bytes.Length; length++)
                Assert.Equal(ResponseProgress.Incomplete, ParsedAnswer.Of(answer.Bytes.AsSpan(0, length), answer.ToHead).Progress);
        },
        iter: 1_000,
        seed: Seed);

    [Fact]
    public void Whatever_follows_an_answer_that_has_ended_is_refused() => GoodAnswers.All.Where(answer => !answer.EndsWithConnection).Sample(
        answer =>
        {
            byte[] withExcess = [.. answer.Bytes, (byte)'H'];
            Assert.Equal(ResponseProblem.ExcessBytes, ParsedAnswer.Of(withExcess, answer.ToHead).Problem);
            Assert.Equal(ResponseProblem.ExcessBytes, ParsedAnswer.Of(withExcess, answer.ToHead, ends: [answer.Bytes.Length]).Problem);
        },
        iter: 1_000,
        seed: Seed);

    [Fact]
    public void The_reference_reader_reads_every_answer_as_it_was_meant() => GoodAnswers.All.Sample(
        answer =>
        {
            var reading = ReferenceReader.Read(answer.Bytes, answer.ToHead);
            Assert.True(reading.Progress == ResponseProgress.Complete || (answer.EndsWithConnection && reading.MayEnd), reading.ToString());
            Assert.Equal((answer.Status, answer.KeepAlive), (reading.Status, reading.KeepAlive));
            Assert.Equal(answer.Body, reading.Body);
        },
        iter: 2_000,
        seed: Seed);

    [Fact]
    public void The_platform_s_own_client_reads_every_answer_as_it_was_meant()
    {
        using var client = new PlatformClient();
        GoodAnswers.All.Where(answer => !PlatformClient.Misreads(answer.Bytes, answer.EndsWithConnection)).Sample(
            answer =>
            {
                var (status, body) = client.Read(answer.Bytes, answer.ToHead);
                Assert.Equal(answer.Status, status);
                Assert.Equal(answer.Body, body);
            },
            iter: 2_000,
            seed: Seed,
            threads: 1);
    }

    private static void AssertRead(GoodAnswer answer, params ReadOnlySpan<int> ends) => Assert.Equal(
        new ParsedAnswer(ResponseProgress.Complete, ResponseProblem.None, answer.Status, answer.Body.Length, BodyDiffers: false, answer.KeepAlive),
        ParsedAnswer.Of(answer, ends));
}
