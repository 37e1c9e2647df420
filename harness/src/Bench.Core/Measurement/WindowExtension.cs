namespace Bench.Core.Measurement;

/// <summary>
/// A window that ended with too few answers would drop the slow blocks of a cell and keep the fast ones: it lasts on, by halves of its
/// planned length, so that its end does not hang on a single answer and its own halves stay exact.
/// </summary>
/// <param name="Completions">It lasts on while it holds fewer than these.</param>
/// <param name="Cap">No longer than this in all, the planned length included.</param>
public sealed record WindowExtension(long Completions, TimeSpan Cap);
