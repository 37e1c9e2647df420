namespace Bench.Probes.Configuration;

/// <param name="Lines">Logical lines of what people wrote: statements and decorators.</param>
/// <param name="Files">That hold any.</param>
/// <param name="Names">Of the framework, as they are imported.</param>
/// <param name="LinesOfFiles">By path in the target's folder.</param>
/// <param name="Generated">Lines of files that the framework's own commands write, by path.</param>
internal sealed record WrittenApplication(
    int Lines, int Files, IReadOnlyList<string> Names, IReadOnlyDictionary<string, int> LinesOfFiles, IReadOnlyDictionary<string, int> Generated);
