using System.ComponentModel;
using System.Runtime.InteropServices;
using Bench.Core.Running;

namespace Bench.Load.Native;

/// <summary>Sockets that never block and never wait to fill a packet.</summary>
internal static unsafe class TcpSocket
{
    /// <exception cref="EngineFailedException">The system gives no more.</exception>
    public static int Open()
    {
        var descriptor = Libc.Socket(Libc.AddressFamilyInet, Libc.NonBlockingStream, 0);
        if (descriptor < 0)
        {
            throw new EngineFailedException(
                $"The engine cannot open a connection: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}. "
                + "Each user of a level needs a file descriptor; raise the limit (ulimit -n) or lower the concurrency.");
        }
        SetNoDelay(descriptor);
        return descriptor;
    }

    /// <summary>The error that the socket met since it was asked last, 0 when there is none.</summary>
    public static int TakeError(int descriptor)
    {
        var error = 0;
        var length = sizeof(int);
        return Libc.GetOption(descriptor, Libc.SocketLevel, Libc.SocketError, &error, &length) == 0 ? error : Marshal.GetLastPInvokeError();
    }

    private static void SetNoDelay(int descriptor)
    {
        var on = 1;
        if (Libc.SetOption(descriptor, Libc.TcpLevel, Libc.TcpNoDelay, &on, sizeof(int)) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }
}
