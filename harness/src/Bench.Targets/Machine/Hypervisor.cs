using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Bench.Targets.Machine;

/// <summary>Who runs this machine, as its CPU tells (CPUID leaf 0x40000000, set aside for hypervisors by Intel and AMD).</summary>
internal static class Hypervisor
{
    private const int FeatureLeaf = 1;
    private const int PresentBit = 31;
    private const int VendorLeaf = 0x40000000;

    /// <summary>The vendor's signature as people know it, <c>none</c>, or null where the CPU has no such register.</summary>
    public static string? Name()
    {
        if (!X86Base.IsSupported) return null;
        var (_, _, features, _) = X86Base.CpuId(FeatureLeaf, 0);
        if ((features >> PresentBit & 1) == 0) return "none";
        var (_, ebx, ecx, edx) = X86Base.CpuId(VendorLeaf, 0);
        return Known(Encoding.ASCII.GetString(MemoryMarshal.AsBytes<int>([ebx, ecx, edx])).Trim('\0', ' '));
    }

    internal static string Known(string signature) => signature switch
    {
        "KVMKVMKVM" => "KVM",
        "Microsoft Hv" => "Hyper-V",
        "VMwareVMware" => "VMware",
        "XenVMMXenVMM" => "Xen",
        "" => "unnamed hypervisor",
        _ => signature,
    };
}
