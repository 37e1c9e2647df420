namespace Bench.Load;

/// <summary>The target left all connections of a level without a word for longer than its plan waits, before there was anything to measure.</summary>
internal sealed class SilentTargetException : Exception;
