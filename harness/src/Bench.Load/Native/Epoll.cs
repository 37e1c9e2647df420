using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Bench.Load.Native;

/// <summary>
/// An epoll instance. Each descriptor is registered once, edge-triggered for both directions, so that no request costs a
/// call to change interest, and a descriptor that was read is not polled again at the next wait (epoll(7)).
/// </summary>
internal sealed unsafe class Epoll : IDisposable
{
    public const uint Readable = 0x1;
    public const uint Writable = 0x4;
    public const uint Ended = 0x8 | 0x10 | 0x2000; // EPOLLERR | EPOLLHUP | EPOLLRDHUP

    private const uint EdgeTriggered = 1u << 31;
    private const int CloseOnExec = 0x80000;
    private const int Add = 1;
    private const int Modify = 3;

    // struct epoll_event is packed on x86-64 only (sys/epoll.h: __EPOLL_PACKED).
    private static readonly int TokenOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int EventSize = TokenOffset + 8;

    private readonly int descriptor;
    private readonly int capacity;
    private readonly byte* events;
    private bool knowsNanoseconds = true;

    public Epoll(int capacity)
    {
        descriptor = Libc.EpollCreate(CloseOnExec);
        if (descriptor < 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
        this.capacity = capacity;
        events = (byte*)NativeMemory.AllocZeroed((nuint)(capacity * EventSize));
    }

    /// <param name="token">Comes back with each event of this descriptor.</param>
    public void Register(int socket, ulong token) => Control(Add, socket, token);

    /// <summary>Makes an event of what a registered descriptor has now, after those of others: there need not be an edge.</summary>
    public void Ask(int socket, ulong token) => Control(Modify, socket, token);

    /// <summary>Waits for events and returns their number; 0 when the time is over or a signal came.</summary>
    /// <param name="timeoutNs">0 or less does not wait. A kernel before 5.11 waits whole milliseconds, rounded up.</param>
    public int Wait(long timeoutNs)
    {
        var count = timeoutNs <= 0 || !knowsNanoseconds
            ? Libc.EpollWait(descriptor, events, capacity, (int)Math.Clamp((timeoutNs + 999_999) / 1_000_000, 0, int.MaxValue))
            : WaitNanoseconds(timeoutNs);
        if (count >= 0) return count;
        var error = Marshal.GetLastPInvokeError();
        if (error == Libc.NoSuchCall && knowsNanoseconds)
        {
            knowsNanoseconds = false;
            return 0;
        }
        return error == Libc.Interrupted ? 0 : throw new Win32Exception(error);
    }

    public uint FlagsOf(int index) => *(uint*)(events + index * EventSize);

    public ulong TokenOf(int index) => *(ulong*)(events + index * EventSize + TokenOffset);

    private int WaitNanoseconds(long timeoutNs)
    {
        var timeout = stackalloc long[2]; // struct __kernel_timespec
        (timeout[0], timeout[1]) = Math.DivRem(timeoutNs, 1_000_000_000);
        return (int)Libc.EpollWaitNanoseconds(Libc.EpollWaitNanosecondsNumber, descriptor, events, capacity, timeout, null, 0);
    }

    public void Dispose()
    {
        _ = Libc.Close(descriptor);
        NativeMemory.Free(events);
    }

    private void Control(int operation, int socket, ulong token)
    {
        var interest = stackalloc byte[16];
        *(uint*)interest = Readable | Writable | 0x2000 | EdgeTriggered;
        *(ulong*)(interest + TokenOffset) = token;
        if (Libc.EpollControl(descriptor, operation, socket, interest) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }
}
