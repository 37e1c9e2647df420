using Bench.Probes.Defaults;
using Bench.Probes.Documents;

namespace Bench.Probes;

/// <summary>Every probe that there is, in the order of their ids.</summary>
public static class AllProbes
{
    public static IReadOnlyList<IProbe> List { get; } =
    [
        new DocumentedProbe("documented-answers", "answers in JSON", DocumentedShare.OfAnswers),
        new DocumentedProbe("documented-bodies", "request bodies", DocumentedShare.OfBodies),
        new DocumentedProbe("documented-parameters", "parameters", DocumentedShare.OfParameters),
        new OpenApiDocumentProbe(),
        new SecurityDefaultsProbe(),
        new SwaggerUiProbe(),
        new ValidationCorpusProbe(),
    ];
}
