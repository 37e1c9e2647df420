namespace Bench.Probes.Configuration;

/// <param name="Lines">Logical lines of what people wrote: statements but imports, decorators, entries of what a module lists.</param>
/// <param name="Tokens">Names, literals and operators of the same.</param>
/// <param name="Files">That hold any.</param>
/// <param name="Names">Of the framework, as they are imported.</param>
/// <param name="LinesOfFiles">By path in the target's folder.</param>
/// <param name="Generated">Lines that the framework's own commands write and nobody changed, by path.</param>
internal sealed record WrittenApplication(
    int Lines, int Tokens, int Files, IReadOnlyList<string> Names, IReadOnlyDictionary<string, int> LinesOfFiles, IReadOnlyDictionary<string, int> Generated);
