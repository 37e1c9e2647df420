using System.Text.RegularExpressions;
using Bench.Core.Suites;
using Microsoft.OpenApi;

namespace Bench.Probes.Documents;

/// <summary>How much of what the contracts use is described in a document, each thing once.</summary>
/// <param name="Lacking">What is not described.</param>
internal sealed record DocumentedShare(int Documented, int All, IReadOnlyList<string> Lacking)
{
    /// <summary>
    /// Names in queries: described by a parameter with a type. Examples also send names that a service must
    /// ignore, so what load asks counts where there is any.
    /// </summary>
    public static DocumentedShare OfParameters(OpenApiDescription description, IReadOnlyList<Contract> contracts) => Of(
        from request in contracts
            .SelectMany(contract => contract.Load.Count > 0 ? contract.Load : contract.Examples)
            .Where(IsGood)
            .Select(exchange => exchange.Request)
        let operation = description.OperationOf(request)
        let known = operation is null
            ? []
            : description.ParametersOf(operation).Where(parameter => HasContent(parameter.Schema)).Select(parameter => parameter.Name).ToArray()
        from name in Names(request)
        select ($"{request.Method} {PathOf(request)}: {name}", known.Contains(name)));

    /// <summary>Bodies in JSON or of a form: described by a schema that says more than that there is something.</summary>
    public static DocumentedShare OfBodies(OpenApiDescription description, IReadOnlyList<Contract> contracts) => Of(
        from request in contracts.SelectMany(contract => contract.Exchanges).Where(IsGood).Select(exchange => exchange.Request)
        where request.SentBody is not null
        let content = description.OperationOf(request)?.RequestBody?.Content
        select ($"{request.Method} {PathOf(request)}", content?.Values.Any(media => HasContent(media.Schema)) == true));

    /// <summary>Good answers in JSON: described likewise.</summary>
    public static DocumentedShare OfAnswers(OpenApiDescription description, IReadOnlyList<Contract> contracts) => Of(
        from exchange in contracts.SelectMany(contract => contract.Exchanges)
        where IsGood(exchange) && exchange.Expected.Json is not null
        let status = FormattableString.Invariant($"{exchange.Expected.Status}")
        let answer = description.OperationOf(exchange.Request)?.Responses?.GetValueOrDefault(status)
        select ($"{exchange.Request.Method} {PathOf(exchange.Request)}: {status}", answer?.Content?.Values.Any(media => HasContent(media.Schema)) == true));

    /// <summary>Errors that are asked for, of an operation that the document knows: described by their status.</summary>
    public static DocumentedShare OfErrors(OpenApiDescription description, IReadOnlyList<Contract> contracts) => Of(
        from exchange in contracts.SelectMany(contract => contract.Exchanges)
        where !IsGood(exchange)
        let status = FormattableString.Invariant($"{exchange.Expected.Status}")
        let operation = description.OperationOf(exchange.Request)
        where operation is not null
        select ($"{exchange.Request.Method} {PathOf(exchange.Request)}: {status}", operation.Responses?.ContainsKey(status) == true));

    private static DocumentedShare Of(IEnumerable<(string Name, bool IsDocumented)> things)
    {
        var all = things.DistinctBy(thing => thing.Name).ToArray();
        return new DocumentedShare(
            all.Count(thing => thing.IsDocumented), all.Length, [.. all.Where(thing => !thing.IsDocumented).Select(thing => thing.Name)]);
    }

    private static bool IsGood(Exchange exchange) => exchange.Expected.Status < 400;

    private static IEnumerable<string> Names(RequestTemplate request) =>
        request.Path.Split('?', 2) is [_, var query]
            ? query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => Uri.UnescapeDataString(pair.Split('=')[0]))
            : [];

    // Numbers in a path are examples of one route.
    private static string PathOf(RequestTemplate request) =>
        Regex.Replace(request.Path.Split('?')[0], @"/\d+", "/{}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool HasContent(IOpenApiSchema? schema) =>
        schema is not null && (schema.Type is not null || schema.Properties is { Count: > 0 } || schema.Items is not null
            || schema.AnyOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AllOf is { Count: > 0 } || schema.Enum is { Count: > 0 });
}
