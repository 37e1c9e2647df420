namespace Bench.Core.Findings;

/// <summary>Every doubt that the harness knows (METHOD.md, Findings).</summary>
public enum FindingKind
{
    EngineSaturated,
    MachineSlowed,
    LittlesLaw,
    Conservation,
    ServiceFailed,
    TooShort,
    Errors,
    ConnectionsClosed,
    TargetDied,
    NeverAnswered,
    HalvesDiffer,
    TargetNotSaturated,
    OutsideYardstick,
    EngineSharesCpu,
    Exploratory,
    FewerBlocks,
    TwinDiffers,
    JournalCutShort,
}
