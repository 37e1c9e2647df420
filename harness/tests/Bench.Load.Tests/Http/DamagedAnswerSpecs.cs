using System.Globalization;
using System.Runtime.Versioning;
using Bench.Load.Http;
using CsCheck;

namespace Bench.Load.Tests.Http;

/// <summary>
/// Answers damaged at random: read or refused for a reason, never an exception, never without end, never a byte outside the buffer.
/// The same answers each time; <c>BENCH_FUZZ_ANSWERS</c> makes them more or fewer and <c>BENCH_FUZZ_SEED</c> others (harness/perf/README.md).
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class DamagedAnswerSpecs(ITestOutputHelper output)
{
    private static readonly GoodAnswer[] Good = GoodAnswers.All.Array[2_000].Single(_ => true, "0000000000001");

    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_damaged_answer_is_read_as_the_reference_reads_it_in_one_piece_or_in_many()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Memory between guard pages needs Linux.");
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var fuzzing = Task.Run(() => Fuzz(Setting("BENCH_FUZZ_ANSWERS", 1_000_000), Setting("BENCH_FUZZ_SEED", 1), outcomes));
        await fuzzing.WaitAsync(LongestTime, TestContext.Current.CancellationToken);
        foreach (var (outcome, count) in outcomes) output.WriteLine($"{outcome,-16} {count,9}");
        // Else the damage would be too dull to show anything.
        var problems = Enum.GetNames<ResponseProblem>().Except([nameof(ResponseProblem.None)]);
        Assert.Superset(problems.ToHashSet(), outcomes.Keys.ToHashSet());
    }

    [Fact]
    public void What_the_parser_takes_for_a_whole_answer_the_platform_s_own_client_reads_alike()
    {
        using var client = new PlatformClient();
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var answer = Good[random.Next(Good.Length)];
            var bytes = Damage.To(answer.Bytes, Good[random.Next(Good.Length)].Bytes, random);
            var parsed = ParsedAnswer.Of(bytes, answer.ToHead, thenCloses: true);
            if (parsed.Progress != ResponseProgress.Complete) continue;
            var endsWithConnection = ParsedAnswer.Of(bytes, answer.ToHead).Progress == ResponseProgress.Incomplete;
            if (PlatformClient.Misreads(bytes, endsWithConnection)) continue;
            var (status, body) = client.Read(bytes, answer.ToHead);
            var compared = ParsedAnswer.Of(bytes, answer.ToHead, body, thenCloses: true);
            var agrees = compared.Status == status && !compared.BodyDiffers;
            Assert.True(agrees, $"{status} and {body.Length} bytes, not {compared}: {Convert.ToHexString(bytes)}");
        }
    }

    private static void Fuzz(int answers, int seed, SortedDictionary<string, int> outcomes)
    {
        using var memory = new GuardedMemory(256 * 1024);
        var random = new Random(seed);
        for (var i = 0; i < answers; i++)
        {
            var answer = Good[random.Next(Good.Length)];
            var bytes = Damage.To(answer.Bytes, Good[random.Next(Good.Length)].Bytes, random);
            var outcome = Check(bytes, answer.ToHead, memory, random);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
    }

    /// <summary>What became of the answer.</summary>
    private static string Check(byte[] bytes, bool toHead, GuardedMemory memory, Random random)
    {
        var expected = ReferenceReader.Read(bytes, toHead);
        var whole = ParsedAnswer.Of(memory.AtEitherEnd(bytes, random), toHead, expected.Body);
        var pieces = InPieces(bytes, toHead, expected.Body, memory, random);
        var ended = ParsedAnswer.Of(bytes, toHead, expected.Body, thenCloses: true);
        var agrees = (whole.Progress, whole.Problem) == (expected.Progress, expected.Problem)
            && pieces == whole
            && ended.Progress == (expected.MayEnd ? ResponseProgress.Complete : whole.Progress)
            && (expected.Body is null || ended == Ended(expected, expected.Body));
        Assert.True(agrees, $"expected {expected}, whole {whole}, in pieces {pieces}, ended {ended}: {Convert.ToHexString(bytes)}");
        return whole.Progress == ResponseProgress.Malformed ? whole.Problem.ToString() : whole.Progress.ToString();
    }

    private static ParsedAnswer Ended(ReferenceReader.Reading reading, byte[] body) =>
        new(ResponseProgress.Complete, ResponseProblem.None, reading.Status, body.Length, BodyDiffers: false, reading.KeepAlive);

    private static ParsedAnswer InPieces(byte[] bytes, bool toHead, byte[]? compareWith, GuardedMemory memory, Random random)
    {
        var parser = new ResponseParser();
        parser.Begin(toHead, compareWith);
        var most = 1 << random.Next(10);
        for (var start = 0; start < bytes.Length;)
        {
            var end = Math.Min(bytes.Length, start + random.Next(1, most + 1));
            parser.Read(memory.AtEitherEnd(bytes.AsSpan(start..end), random));
            start = end;
        }
        return ParsedAnswer.Of(parser);
    }

    private static int Setting(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
