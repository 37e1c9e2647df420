namespace Bench.Core.Findings;

/// <summary>Every doubt that the harness knows (METHOD.md, Findings).</summary>
public enum FindingKind
{
    EngineSaturated,
    EngineLag,
    MachineSlowed,
    LittlesLaw,
    Conservation,
    TooShort,
    OfferedRateNotMet,
    Errors,
    ConnectionsClosed,
    ServiceFailed,
    ServicesContend,
    WorkDiffers,
    MoneyNotConserved,
    ConnectionsBeyondBudget,
    ThreadsDiffer,
    TargetDied,
    OutOfMemory,
    NeverAnswered,
    HalvesDiffer,
    TargetNotSaturated,
    EngineSharesCpu,
    Exploratory,
    FewerBlocks,
    BlockInterrupted,
    TwinDiffers,
    EnginesDisagree,
    JournalCutShort,
}
