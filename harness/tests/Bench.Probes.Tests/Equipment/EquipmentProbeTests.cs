namespace Bench.Probes.Tests.Equipment;

public class EquipmentProbeTests
{
    private static readonly string[] Steps = ["users", "hashing", "login", "database", "validation", "documents"];

    [Fact]
    public async Task What_a_framework_lacks_is_named_by_the_package_that_its_documentation_imports()
    {
        await using var target = AnsweringTarget.With(Answer(_ => (1, "ModuleNotFoundError: beyond the framework: jwt")));

        var result = await target.AskedBy(AllProbes.List.Single(probe => probe.Id == "batteries"));

        Assert.True(result.Holds);
        Assert.Contains(
            result.Observations,
            seen => seen is { Target: "fastapi", What: "a login that lasts" }
                && seen.Value.StartsWith("needs another package: jwt (https://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_native_battery_is_enough_to_refute()
    {
        await using var target = AnsweringTarget.With(Answer(step => step == "hashing" ? (0, "") : (1, "AssertionError")));

        var result = await target.AskedBy(AllProbes.List.Single(probe => probe.Id == "batteries"));

        Assert.Equal((false, "FastAPI and what it requires bring hashing; Django has 1 of 4"), (result.Holds, result.Reason));
    }

    [Fact]
    public void Programs_are_handed_over_whole()
    {
        var command = AllProbes.List.Single(probe => probe.Id == "batteries").Started(AnsweringTarget.TargetOf("fastapi"))[0].CommandLine(workers: 1);

        Assert.Equal(["python", "-c"], command.Take(2));
        Assert.Contains("class Confined:", command[2], StringComparison.Ordinal);
        Assert.Equal(["8000", "fastapi"], command.Skip(3).Take(2));
    }

    private static string Answer(Func<string, (int Status, string Error)> step) =>
        $$"""{ "distributions": ["one"], "steps": { {{string.Join(", ", Steps.Select(id => Outcome(id, step(id))))}} } }""";

    private static string Outcome(string id, (int Status, string Error) outcome) =>
        $$"""
        "{{id}}": { "status": "{{outcome.Status}}", "output": "", "error": "{{outcome.Error}}" }
        """;
}
