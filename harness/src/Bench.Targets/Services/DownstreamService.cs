using System.Globalization;
using Bench.Core.Running;

namespace Bench.Targets.Services;

/// <summary>The service that targets call.</summary>
/// <param name="Url">Without a slash at its end.</param>
/// <param name="Own">Null where it is the user's.</param>
internal sealed record DownstreamService(string Url, RunningDownstream? Own) : IAsyncDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    /// <summary>Null while it answers.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        if (Own?.EndStatus is { } status) return string.Create(CultureInfo.InvariantCulture, $"the downstream service ended with status {status}");
        using var client = new HttpClient { Timeout = AnswerLimit };
        try
        {
            using var answer = await client.GetAsync(new Uri(Url + "/delayed?ms=0"), cancellation);
            return answer.IsSuccessStatusCode ? null : $"the downstream service at {Url} answered with status {(int)answer.StatusCode}";
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return $"the downstream service at {Url} does not answer: {error.Message}";
        }
    }

    /// <summary>Of the user: it cannot be started, only asked again.</summary>
    /// <exception cref="MachineNotReadyException">It does not answer.</exception>
    public static async Task<DownstreamService> OfUserAsync(string url, CancellationToken cancellation)
    {
        var service = new DownstreamService(url.TrimEnd('/'), Own: null);
        return await service.FaultAsync(cancellation) is { } fault
            ? throw new MachineNotReadyException(
                $"{char.ToUpperInvariant(fault[0])}{fault[1..].TrimEnd('.')}. DOWNSTREAM_URL names it. "
                    + "Start it, or leave the variable out: bench then starts one.")
            : service;
    }

    public ValueTask DisposeAsync() => Own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
