using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;

namespace Bench.Load.Native;

/// <summary>Linux's <c>sockaddr_in</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct InternetAddress
{
    private readonly ushort family;
    private readonly ushort portBigEndian;
    private readonly uint addressBigEndian;
    private readonly ulong zero;

    public InternetAddress(IPEndPoint endpoint)
    {
        family = Libc.AddressFamilyInet;
        portBigEndian = BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness((ushort)endpoint.Port) : (ushort)endpoint.Port;
        addressBigEndian = BitConverter.ToUInt32(endpoint.Address.GetAddressBytes());
        zero = 0;
    }
}
