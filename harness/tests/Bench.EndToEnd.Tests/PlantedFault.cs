using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>A mistake in an application, and the difference by which it must be found.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="File">Below the folder of the framework.</param>
/// <param name="Right">The text that stands there.</param>
/// <param name="Wrong">What is put in its place.</param>
/// <param name="Contract">In which the difference is told.</param>
/// <param name="Exchange">Part of the exchange's name.</param>
/// <param name="Told">Part of what was expected or came.</param>
internal sealed record PlantedFault(string Name, string File, string Right, string Wrong, string Contract, string Exchange, string Told)
{
    /// <summary>A second place in the same file that belongs to it.</summary>
    public (string Right, string Wrong)? Also { get; init; }

    public void Plant(Repository repository, string framework)
    {
        repository.Edit($"targets/{framework}/{File}", Right, Wrong);
        if (Also is { } also) repository.Edit($"targets/{framework}/{File}", also.Right, also.Wrong);
    }

    /// <param name="answers">As <c>bench verify --json</c> writes them.</param>
    public bool IsToldIn(JsonElement answers) => answers.EnumerateArray()
        .Where(answer => answer.GetProperty("contract").GetString() == Contract)
        .SelectMany(answer => answer.GetProperty("differences").EnumerateArray())
        .Any(difference => Text(difference, "exchange").Contains(Exchange, StringComparison.Ordinal)
            && (Text(difference, "expected") + Text(difference, "actual")).Contains(Told, StringComparison.Ordinal));

    private static string Text(JsonElement difference, string property) => difference.GetProperty(property).GetString()!;
}
