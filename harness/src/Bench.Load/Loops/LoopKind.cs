namespace Bench.Load.Loops;

/// <summary>How the engine waits for its connections.</summary>
public enum LoopKind
{
    /// <summary>Linux's epoll, called directly.</summary>
    Epoll,

    /// <summary>.NET's sockets: any system.</summary>
    Sockets,
}
