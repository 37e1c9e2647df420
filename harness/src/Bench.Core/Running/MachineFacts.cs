namespace Bench.Core.Running;

/// <summary>The machine as a reader needs to know it (METHOD.md M13). Unknown facts are null, not guessed.</summary>
/// <param name="Virtualisation">The hypervisor's name, <c>none</c>, or null where it cannot be told.</param>
/// <param name="MemoryBytes">In whole MiB; 0 where it cannot be told.</param>
public sealed record MachineFacts(
    string OperatingSystem,
    string Kernel,
    string Architecture,
    string CpuModel,
    int Cpus,
    int ThreadsPerCore,
    string? Virtualisation,
    string? Governor,
    long MemoryBytes,
    string DotNetVersion);
