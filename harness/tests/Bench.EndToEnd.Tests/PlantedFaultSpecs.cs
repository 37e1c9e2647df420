using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>The proof of the proof: mistakes in real targets, of every kind that makes a comparison unfair, and none passes.</summary>
[Collection(nameof(OneCommandAtATime))]
public class PlantedFaultSpecs
{
    [Fact]
    public Task Each_wrong_answer_is_told() => EachIsToldAsync(PlantedFaults.InAnswers, "fastapi", "fastapi");

    [Fact]
    public Task Other_work_is_told_where_the_answers_are_right() => EachIsToldAsync(PlantedFaults.InWork, "fastapi", "fastapi");

    [Fact]
    public Task Each_wrong_setting_is_told() => EachIsToldAsync(PlantedFaults.InDjango, "django", "django");

    [Fact]
    public void There_are_25_of_them_or_more() =>
        Assert.InRange(PlantedFaults.InAnswers.Count + PlantedFaults.InWork.Count + PlantedFaults.InDjango.Count, 25, int.MaxValue);

    private static async Task EachIsToldAsync(IReadOnlyList<PlantedFault> faults, string framework, string target)
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        foreach (var fault in faults) fault.Plant(repository, framework);

        var verified = (await BenchProcess.RunAsync(
            repository.Root, "verify", target, "--launcher", "process", "--packages", "debian", "--json")).MustExitWith(4);

        using var answers = JsonDocument.Parse(verified.Output);
        string[] missed = [.. faults.Where(fault => !fault.IsToldIn(answers.RootElement)).Select(fault => fault.Name)];
        Assert.True(missed.Length == 0, $"Not told: {string.Join("; ", missed)}. {verified.Error}");
    }
}
