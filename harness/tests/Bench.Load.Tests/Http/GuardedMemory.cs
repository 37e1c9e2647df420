using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Bench.Load.Tests.Http;

/// <summary>Memory between two pages that must not be touched: one byte read outside ends the process.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int ReadWrite = 3; // PROT_READ | PROT_WRITE
    private const int PrivateAnonymous = 0x22; // MAP_PRIVATE | MAP_ANONYMOUS

    private readonly int room;
    private readonly byte* start;

    public GuardedMemory(int leastBytes)
    {
        var page = Environment.SystemPageSize;
        room = (leastBytes + page - 1) / page * page;
        start = Map(null, (nuint)(room + 2 * page), 0, PrivateAnonymous, -1, 0) + page;
        if (Protect(start, (nuint)room, ReadWrite) != 0) throw new InvalidOperationException($"mprotect: error {Marshal.GetLastPInvokeError()}");
    }

    /// <summary>A copy that begins right after the first page or ends right before the last.</summary>
    public ReadOnlySpan<byte> AtEitherEnd(ReadOnlySpan<byte> bytes, Random random)
    {
        var copy = new Span<byte>(random.Next(2) == 0 ? start : start + room - bytes.Length, bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    public void Dispose() => _ = Unmap(start - Environment.SystemPageSize, (nuint)(room + 2 * Environment.SystemPageSize));

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial byte* Map(byte* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(byte* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(byte* address, nuint length);
}
