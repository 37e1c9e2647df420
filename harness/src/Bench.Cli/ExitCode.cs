namespace Bench.Cli;

/// <summary>What the process tells its caller; the same for every command.</summary>
internal enum ExitCode
{
    Done = 0,

    /// <summary>A defect of the harness.</summary>
    Defect = 1,

    /// <summary>Wrong usage or invalid files.</summary>
    InvalidDefinition = 2,

    /// <summary>This machine cannot run it.</summary>
    MachineNotReady = 3,

    /// <summary>Targets do not answer alike.</summary>
    ContractDifference = 4,

    /// <summary>
    /// Measured, but a cell has too few valid blocks after repeats, the engine's own fault leaves an objective open, or the journal was altered after the run.
    /// </summary>
    TooLittleValid = 5,

    /// <summary>A gate failed.</summary>
    GateFailed = 6,

    /// <summary>Interrupted; what was finished is kept.</summary>
    Interrupted = 130,
}
