using Bench.Core.Running;
using Bench.Load.Wrk;

namespace Bench.Load.Tests.Wrk;

/// <summary>The program wrk of this machine; a test that needs it is skipped where there is none.</summary>
internal static class InstalledWrk
{
    public static WrkEngine Find()
    {
        try
        {
            return WrkEngine.Find();
        }
        catch (MachineNotReadyException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
