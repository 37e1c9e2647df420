namespace Bench.Probes.Footprints;

/// <summary>One start of a service.</summary>
/// <param name="Caches">Of bytecode and of files in memory: <c>empty</c> or <c>full</c>.</param>
/// <param name="Files">That could be imported.</param>
/// <param name="FilesInMemory">Of these, before the start; null where the file system does not tell.</param>
/// <param name="ImportSeconds">Of the application, in an interpreter of its own.</param>
/// <param name="FirstAnswerSeconds">From the start of the process to its first answer with status 200.</param>
/// <param name="IdleBytes">PSS soon after it.</param>
/// <param name="WarmBytes">PSS after so many requests.</param>
internal sealed record MeasuredStart(
    string Caches, int Files, int? FilesInMemory, double ImportSeconds, double FirstAnswerSeconds, long IdleBytes, long WarmBytes, int Requests);
