namespace Bench.Load.Loops;

/// <summary>What the epoll loop keeps of one connection's socket.</summary>
internal struct EpollSocket
{
    private readonly int descriptorPlusOne;

    public EpollSocket(int descriptor, uint generation)
    {
        descriptorPlusOne = descriptor + 1;
        Generation = generation;
    }

    public EpollSocket(uint generation) => Generation = generation;

    /// <summary>Changes with each socket and each close, so that late events are known as such.</summary>
    public readonly uint Generation { get; }

    public readonly bool IsOpen => descriptorPlusOne > 0;

    public readonly int Descriptor => descriptorPlusOne - 1;

    public bool IsConnected { get; set; }

    public bool ConnectFailed { get; set; }

    /// <summary>The request of which a rest waits for room, null when all of it is on its way.</summary>
    public byte[]? Unsent { get; set; }

    public int SentBytes { get; set; }

    public readonly ulong TokenFor(int index) => ((ulong)Generation << 32) | (uint)index;
}
