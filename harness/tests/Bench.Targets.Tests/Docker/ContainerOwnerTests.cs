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
        Assert.True(own.Numbering.Namespace > 0);
        Assert.False(own.HasEnded);
        Assert.True(own.IsSeenFromHere);
        Assert.Equal(own, ContainerOwner.Parse(own.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("image")]
    [InlineData("12")]
    [InlineData("12-")]
    [InlineData("-1-2")]
    [InlineData("1-2")]
    [InlineData("1-2-3")]
    [InlineData("1-2-3-")]
    [InlineData("1-2-x-boot")]
    [InlineData("99999999999-1-2-boot")]
    public void What_is_no_owners_label_is_none(string? text) => Assert.Null(ContainerOwner.Parse(text));

    [Fact]
    public void A_later_process_of_the_same_number_is_another() =>
        Assert.True((ContainerOwner.ThisProcess with { StartTicks = ContainerOwner.ThisProcess.StartTicks - 1 }).HasEnded);

    [Fact]
    public void A_process_of_another_container_is_not_taken_for_dead()
    {
        var elsewhere = ProcessNumbering.Here with { Namespace = ProcessNumbering.Here.Namespace + 1 };
        var owner = new ContainerOwner(1, 1, elsewhere);
        Assert.False(owner.HasEnded);
        Assert.False(owner.IsSeenFromHere);
    }

    [Fact]
    public void Whatever_ran_before_the_machine_was_started_anew_has_ended() =>
        Assert.True((ContainerOwner.ThisProcess with { Numbering = ProcessNumbering.Here with { Boot = "earlier" } }).HasEnded);

    [Fact]
    public async Task A_process_that_has_ended_owns_nothing_any_more()
    {
        using var process = Process.Start("sleep", "60");
        var owner = ContainerOwner.Of(process.Id);
        Assert.False(owner.HasEnded);
        process.Kill();
        await process.WaitForExitAsync();
        Assert.True(owner.HasEnded);
    }
}
