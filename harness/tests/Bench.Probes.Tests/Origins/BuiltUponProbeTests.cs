using Bench.Probes.Origins;

namespace Bench.Probes.Tests.Origins;

public class BuiltUponProbeTests
{
    private const string Answer = """
        {
          "requires": ["pydantic", "starlette", "typing-extensions"],
          "bases": ["fastapi.applications.FastAPI", "starlette.applications.Starlette", "builtins.object"],
          "versions": { "fastapi": "1" },
          "detail": [{ "type": "missing", "loc": ["name"], "msg": "Field required" }]
        }
        """;

    [Theory]
    [InlineData("", "", true, "both are required, an application is a Starlette application, and a malformed body is refused with Pydantic's own errors")]
    [InlineData("\"starlette\", ", "", false, "of Starlette and Pydantic its metadata requires pydantic")]
    [InlineData("\"starlette.applications.Starlette\", ", "", false, "both are required, and an application is no Starlette application")]
    [InlineData("\"detail\"", "\"other\"", false, "both are required, and a malformed body is not refused as Pydantic alone refuses it")]
    public async Task Each_of_the_three_signs_is_needed(string without, string with, bool holds, string reason)
    {
        var answer = without.Length == 0 ? Answer : Answer.Replace(without, with, StringComparison.Ordinal);
        await using var target = AnsweringTarget.With(answer, status: 422);

        var result = await target.AskedBy(new BuiltUponProbe());

        Assert.Equal((holds, reason), (result.Holds, result.Reason));
    }
}
