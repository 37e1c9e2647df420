using Bench.Core.Findings;
using Bench.Core.Running;

namespace Bench.Reporting.Journal;

/// <summary>What a journal holds.</summary>
/// <param name="Findings">Doubts about the journal itself.</param>
public sealed record TrialJournal(IReadOnlyList<TrialRecord> Trials, IReadOnlyList<Finding> Findings);
