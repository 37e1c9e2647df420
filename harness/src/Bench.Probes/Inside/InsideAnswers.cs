using System.Text.Json;
using Bench.Core.Running;
using Bench.Probes.Asking;

namespace Bench.Probes.Inside;

/// <summary>Reads what programs tell.</summary>
internal static class InsideAnswers
{
    /// <exception cref="InvalidOperationException">The program failed: a defect of the harness.</exception>
    public static Task<(T Found, string Evidence)> FoundAsync<T>(this ProbedTarget target, CancellationToken cancellation) =>
        target.FoundAsync<T>("found", cancellation);

    /// <param name="name">Of the evidence, where a program is asked more than once.</param>
    /// <exception cref="InvalidOperationException">The program failed: a defect of the harness.</exception>
    public static async Task<(T Found, string Evidence)> FoundAsync<T>(this ProbedTarget target, string name, CancellationToken cancellation)
    {
        var answer = await target.AskAsync(name, InsideProgram.Found, cancellation);
        if (answer.Status is null or >= 500)
            throw new InvalidOperationException(
                $"The program in the place of {target.Target.Id} did not tell what it found: {Reason(answer)}. "
                + $"What was asked, and all that was answered, stands in {answer.Evidence}.");
        return (JsonSerializer.Deserialize<T>(answer.Body, RunJson.Line)!, answer.Evidence);
    }

    /// <summary>A program's last line names its error; one that died has none.</summary>
    private static string Reason(SeenAnswer answer) =>
        answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(answer.StatusText);
}
