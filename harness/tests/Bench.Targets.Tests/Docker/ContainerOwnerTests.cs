using System.Diagnostics;
using Bench.Targets.Docker;
using Bench.Targets.Linux;

namespace Bench.Targets.Tests.Docker;

public sealed class ContainerOwnerTests
{
    [Fact]
    public void This_process_is_told_apart_by_its_number_and_its_start()
    {
        var own = ContainerOwner.ThisProcess;
        Assert.Equal(Environment.ProcessId, own.Pid);
        Assert.True(own.StartTicks > 0);
        Assert.True(own.IsAlive);
        Assert.Equal(own, ContainerOwner.Parse(own.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("image")]
    [InlineData("12")]
    [InlineData("12-")]
    [InlineData("-1-2")]
    [InlineData("1-2-3")]
    [InlineData("99999999999-1")]
    public void What_is_no_owners_label_is_none(string? text) => Assert.Null(ContainerOwner.Parse(text));

    [Fact]
    public void A_later_process_of_the_same_number_is_another() =>
        Assert.False((ContainerOwner.ThisProcess with { StartTicks = ContainerOwner.ThisProcess.StartTicks - 1 }).IsAlive);

    [Fact]
    public async Task A_process_that_has_ended_owns_nothing_any_more()
    {
        using var process = Process.Start("sleep", "60");
        var owner = new ContainerOwner(process.Id, ProcessStat.Read(process.Id)!.StartTicks);
        Assert.True(owner.IsAlive);
        process.Kill();
        await process.WaitForExitAsync();
        Assert.False(owner.IsAlive);
    }
}
