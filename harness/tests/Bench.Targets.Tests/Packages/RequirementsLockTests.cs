using Bench.Core.Running;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Packages;

public sealed class RequirementsLockTests
{
    [Fact]
    public void Pins_are_read_with_their_hashes()
    {
        var pins = RequirementsLock.Of(new SmallService().Target()).Pins().ToList();
        Assert.Equal(["gunicorn-h1c==0.6.10", "h11==0.16.0"], pins.Select(pin => pin.Pin));
        Assert.All(pins, pin => Assert.Equal(2, pin.Hashes.Count));
    }

    [Fact]
    public void What_a_download_tries_comes_from_the_build_lock_beside() =>
        Assert.StartsWith("packaging==", RequirementsLock.Of(new SmallService().Target()).SmallPin()!.Pin, StringComparison.Ordinal);

    [Fact]
    public void A_lock_that_is_not_there_is_named()
    {
        var error = Assert.Throws<MachineNotReadyException>(() => RequirementsLock.Of(new SmallService().Target() with { Requirements = "gone.txt" }));
        Assert.Contains(Path.Combine(SmallService.Folder, "gone.txt"), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.14.2", true)]
    [InlineData("3.12.0", true)]
    [InlineData("3.15.0a3", true)]
    [InlineData("3.13.1+", true)]
    [InlineData("3.11.7", false)]
    public void Pythons_from_3_12_on_are_used(string version, bool isRecentEnough) =>
        Assert.Equal(isRecentEnough, new HostPython("/usr/bin/python3", "/usr", version, true, true, true).IsRecentEnough);
}
