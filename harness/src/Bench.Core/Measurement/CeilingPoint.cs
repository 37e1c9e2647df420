namespace Bench.Core.Measurement;

/// <summary>What the engine reached with as many users as keep it busy, against a server that does next to nothing, every answer checked.</summary>
/// <param name="BytesPerAnswer">Head and body.</param>
/// <param name="CpuShare">How much of one CPU it needed meanwhile; below 1 the server was what ended it, and the true ceiling is higher.</param>
public sealed record CeilingPoint(double BytesPerAnswer, double RequestsPerSecond, double CpuShare);
