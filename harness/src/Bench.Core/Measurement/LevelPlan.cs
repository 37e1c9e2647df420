using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>One level as an engine runs it: lead-in at the level's load, window, then load goes on until the window's cohort has drained.</summary>
/// <param name="LeadIn">Load before the window opens: the warm-up for a trial's first level, settling for the later ones. Not counted.</param>
/// <param name="LeadInCap">The lead-in lasts on until every connection has had two answers, but no longer than this (METHOD.md M7).</param>
/// <param name="Window">Its length, or, where <paramref name="Requests"/> says how many, the longest that it may take.</param>
/// <param name="Requests">The window closes when so many have been sent in it and each has ended, in an open level when so many
/// are due; null for a window of fixed length.</param>
/// <param name="Extension">How a window that holds too little lasts on; null where it never does.</param>
/// <param name="EndsQuietly">
/// After the drain nothing more is sent until every request has ended, for as long as the drain may take:
/// what was asked too much is not left to the next level.
/// </param>
/// <param name="ConnectsAhead">Part of an open level's lead-in, at its beginning: connections are opened, and nothing is asked yet.</param>
/// <param name="Silence">No load is led in by longer than this without a word from the target: it has no level then; null where it lasts on to its cap.</param>
public sealed record LevelPlan(
    Level Level,
    TimeSpan LeadIn,
    TimeSpan LeadInCap,
    TimeSpan Window,
    long? Requests = null,
    WindowExtension? Extension = null,
    bool EndsQuietly = false,
    TimeSpan ConnectsAhead = default,
    TimeSpan? Silence = null);
