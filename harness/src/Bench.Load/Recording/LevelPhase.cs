namespace Bench.Load.Recording;

internal enum LevelPhase
{
    /// <summary>Load before the window; not counted.</summary>
    LeadIn,

    Window,

    /// <summary>Load goes on until the window's cohort has its answers.</summary>
    Drain,
}
