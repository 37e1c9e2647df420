using System.Text.RegularExpressions;
using Bench.Core.Suites;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Bench.Probes.Documents;

/// <summary>An OpenAPI document that was read, with what a validator has against it.</summary>
/// <param name="Errors">What the OpenAPI specification does not allow, each with its place.</param>
internal sealed record OpenApiDescription(OpenApiDocument? Document, string Version, IReadOnlyList<string> Errors)
{
    public static OpenApiDescription Read(string json)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() };
        var read = OpenApiDocument.Parse(json, OpenApiConstants.Json, settings);
        var version = read.Diagnostic?.SpecificationVersion.ToString().Replace("OpenApi", "OpenAPI ", StringComparison.Ordinal).Replace('_', '.');
        return new OpenApiDescription(
            read.Document,
            version ?? "no version",
            [.. (read.Diagnostic?.Errors ?? []).Select(error => $"{error.Pointer}: {error.Message}")]);
    }

    public int Operations => Document?.Paths?.Values.Sum(path => path.Operations?.Count ?? 0) ?? 0;

    /// <summary>The operation that a request is an example of; null where there is none.</summary>
    public OpenApiOperation? OperationOf(RequestTemplate request)
    {
        var path = request.Path.Split('?')[0];
        return Document?.Paths?
            .Where(known => Matches(known.Key, path))
            .OrderBy(known => known.Key.Count(letter => letter == '{'))
            .Select(known => known.Value.Operations?.FirstOrDefault(operation => operation.Key.Method == request.Method).Value)
            .FirstOrDefault(operation => operation is not null);
    }

    /// <summary>The parameters of an operation and of its path.</summary>
    public IReadOnlyList<IOpenApiParameter> ParametersOf(OpenApiOperation operation) =>
    [
        .. operation.Parameters ?? [],
        .. Document!.Paths.Values.Where(path => path.Operations?.ContainsValue(operation) == true).SelectMany(path => path.Parameters ?? []),
    ];

    // A slash at the end is the same route, as each of the frameworks writes it.
    private static bool Matches(string template, string path) =>
        Regex.IsMatch(
            path.TrimEnd('/'),
            "^" + Regex.Replace(Regex.Escape(template.TrimEnd('/')), @"\\\{[^}]*\}", "[^/]+") + "$",
            RegexOptions.None,
            TimeSpan.FromSeconds(1));
}
