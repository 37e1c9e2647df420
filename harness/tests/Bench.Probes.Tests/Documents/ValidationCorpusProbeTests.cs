using Bench.Core.Suites;
using Bench.Probes.Documents;

namespace Bench.Probes.Tests.Documents;

public class ValidationCorpusProbeTests
{
    private const string Both =
        """{ "error": { "code": "validation", "fields": [{ "path": "currency", "code": "choice" }, { "path": "lines", "code": "missing" }] } }""";

    private static readonly Contract Corpus = Contracts.Of(
        "orders-validate", Contracts.Post("/orders/validate", """{"currency":"XXX"}""", 422, Both), Contracts.Post("/orders/validate", "{}"));

    [Fact]
    public async Task All_errors_at_once_in_any_order_hold()
    {
        await using var target = AnsweringTarget.With(
            """{ "error": { "fields": [{ "path": "lines", "code": "missing" }, { "code": "choice", "path": "currency" }] } }""", status: 422);

        var result = await target.AskedBy(new ValidationCorpusProbe(), Corpus);

        Assert.True(result.Holds);
        Assert.Equal(["1 of 1", "2 of 2"], result.Observations.Select(seen => seen.Value));
    }

    [Theory]
    [InlineData("""{ "error": { "fields": [{ "path": "lines", "code": "missing" }] } }""", 422, "1 of 2", "lacks currency: choice, adds nothing")]
    [InlineData(
        """{ "error": { "fields": [{ "path": "lines", "code": "type" }, { "path": "currency", "code": "choice" }] } }""",
        422, "1 of 2", "lacks lines: missing, adds lines: type")]
    [InlineData("""{ "detail": "wrong" }""", 422, "0 of 2", "lacks currency: choice, lines: missing, adds nothing")]
    [InlineData(Both, 200, "0 of 2", "lacks currency: choice, lines: missing, adds nothing")]
    public async Task What_an_answer_lacks_or_adds_is_told_with_its_evidence(string body, int status, string share, string difference)
    {
        await using var target = AnsweringTarget.With(body, status);

        var result = await target.AskedBy(new ValidationCorpusProbe(), Corpus);

        Assert.False(result.Holds);
        Assert.Equal(["0 of 1", share, difference], result.Observations.Select(seen => seen.Value));
        Assert.Contains("""{"currency":"XXX"}""", target.Evidence(result.Observations[2].Evidence), StringComparison.Ordinal);
    }
}
