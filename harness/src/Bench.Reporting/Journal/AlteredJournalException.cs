namespace Bench.Reporting.Journal;

/// <summary>A journal is not what the run has written.</summary>
public sealed class AlteredJournalException(string message) : Exception(message);
