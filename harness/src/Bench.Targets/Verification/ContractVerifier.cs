using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>Proves that a target answers as its contract asks, before it is measured.</summary>
public sealed class ContractVerifier
{
    /// <summary>Load requests are asked this often: their bytes are what every answer under load is compared with, where the contract names them.</summary>
    private const int Times = 3;

    /// <summary>How long one answer may take; 30 seconds unless set.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends every exchange and compares; matches <see cref="VerifyContract"/>.</summary>
    /// <exception cref="TargetFailedException">The target died meanwhile.</exception>
    public async Task<VerifiedContract> VerifyAsync(
        IRunningTarget running, Target target, Contract contract, CancellationToken cancellation)
    {
        // Its connections end with it: the load finds none but its own.
        using var client = new AnswerClient(AnswerLimit);
        var differences = new List<AnswerDifference>();
        var load = new List<PreparedRequest>();
        var cookies = new ExampleCookies();
        foreach (var exchange in contract.Examples)
        {
            var difference = await AskExampleAsync(client, running, target, exchange, cookies, cancellation);
            if (difference is not null) differences.Add(Told(target, contract, exchange, difference));
        }

        foreach (var conversation in contract.Conversations)
        {
            var difference = await ConverseAsync(running, target, conversation, cancellation);
            if (difference is not null) differences.Add(Told(target, contract, conversation.Name, conversation.Request, difference));
        }

        foreach (var exchange in contract.Load)
        {
            var (answer, difference) = await AskForLoadAsync(client, running, target, contract, exchange, cancellation);
            if (difference is not null) differences.Add(Told(target, contract, exchange, difference));
            if (answer is not null)
                load.Add(new PreparedRequest(exchange.Request, answer.Status, exchange.ExpectedFrom(target.Framework).NamesBody ? answer.Body : null));
        }

        return new VerifiedContract(load, differences);
    }

    private static AnswerDifference Told(Target target, Contract contract, Exchange exchange, Difference difference) =>
        Told(target, contract, exchange.Name, Request(exchange), difference);

    private static AnswerDifference Told(Target target, Contract contract, string name, string request, Difference difference) =>
        new(target.Id, contract.Id, name, request, difference.Expected, difference.Actual);

    private static string Request(Exchange exchange) => $"{exchange.Request.Method} {exchange.Request.Path}";

    private async Task<Difference?> ConverseAsync(IRunningTarget running, Target target, Conversation conversation, CancellationToken cancellation)
    {
        var difference = await new EchoClient(AnswerLimit).FirstDifferenceAsync(running.Endpoint, conversation, cancellation);
        return difference is null || running.IsAlive ? difference : throw Died(running, target, conversation.Request, conversation.Name);
    }

    private static async Task<Difference?> AskExampleAsync(
        AnswerClient client, IRunningTarget running, Target target, Exchange exchange, ExampleCookies cookies, CancellationToken cancellation)
    {
        if (cookies.Added(exchange) is not { } asked) return new Difference("cookies to send", $"those of '{exchange.CookiesOf}'", "it has set none");
        var (answer, difference) = await AskAsync(client, running, target, asked, cancellation);
        if (answer is not null) cookies.Keep(exchange, answer);
        return difference;
    }

    private static async Task<(HttpAnswer? Answer, Difference? Difference)> AskForLoadAsync(
        AnswerClient client, IRunningTarget running, Target target, Contract contract, Exchange exchange, CancellationToken cancellation)
    {
        var (first, difference) = await AskAsync(client, running, target, exchange, cancellation);
        if (first is null || difference is not null) return (first, difference);
        if (AnswerComparison.FirstUnderLoad(first, contract.IsStreamed) is { } unfit) return (first, unfit);
        if (!exchange.ExpectedFrom(target.Framework).NamesBody) return (first, null);
        for (var time = 2; time <= Times; time++)
        {
            var (again, differs) = await AskAsync(client, running, target, exchange, cancellation);
            if (differs is not null) return (first, differs);
            if (again is not null && !again.Body.AsSpan().SequenceEqual(first.Body))
            {
                var before = "the same bytes as before: " + BodyText.Of(first.Body);
                return (first, new Difference($"body of answer {time}", before, BodyText.Of(again.Body)));
            }
        }

        return (first, null);
    }

    private static async Task<(HttpAnswer? Answer, Difference? Difference)> AskAsync(
        AnswerClient client, IRunningTarget running, Target target, Exchange exchange, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.AskAsync(running.Endpoint, exchange.Request, cancellation);
            return (answer, AnswerComparison.First(exchange.ExpectedFrom(target.Framework), answer));
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            if (!running.IsAlive) throw Died(running, target, Request(exchange), exchange.Name);
            return (null, new Difference("answer", $"status {exchange.ExpectedFrom(target.Framework).Status}", $"none: {error.Message}"));
        }
    }

    private static TargetFailedException Died(IRunningTarget running, Target target, string request, string name) => new(
        FindingKind.TargetDied,
        $"Target {target.Id} died when it was asked {request} ({name}). Its last lines:{Environment.NewLine}" +
        string.Join(Environment.NewLine, running.LastLogLines.Select(line => "    " + line)),
        running.LastLogLines);
}
