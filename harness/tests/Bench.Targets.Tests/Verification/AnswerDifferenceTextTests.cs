using Bench.Targets.Verification;

namespace Bench.Targets.Tests.Verification;

public sealed class AnswerDifferenceTextTests
{
    [Fact]
    public void Differences_are_grouped_by_target_and_contract()
    {
        var text = AnswerDifferenceText.Describe(
        [
            new("django", "items", "no query", "GET /items/1", "$.q: null", "$.q: absent"),
            new("django", "items", "bad id", "GET /items/abc", "status: 404", "status: 500"),
            new("fastapi", "json", "hello", "GET /json", "$.message: \"a\"", "$.message: \"b\""),
        ]);
        Assert.Equal(
            """
            django does not answer contract items as it asks (2 differences):
              GET /items/1  (no query)
                expected  $.q: null
                actual    $.q: absent
              GET /items/abc  (bad id)
                expected  status: 404
                actual    status: 500
            fastapi does not answer contract json as it asks (1 difference):
              GET /json  (hello)
                expected  $.message: "a"
                actual    $.message: "b"
            """,
            text);
    }
}
