using Bench.Targets.Images;
using Docker.DotNet.Models;

namespace Bench.Targets.Tests.Images;

public sealed class EngineMessagesTests
{
    private readonly EngineMessages messages = new();

    [Fact]
    public void The_last_thirty_lines_are_kept()
    {
        for (var number = 1; number <= 40; number++) messages.Report(new JSONMessage { Stream = $"line {number}\n\n" });
        messages.Report(new JSONMessage { Status = "Pulling" });
        Assert.Equal(Enumerable.Range(11, 30).Select(number => $"line {number}"), messages.LastLines);
        Assert.Null(messages.Error);
    }

    [Fact]
    public void Colours_for_terminals_are_not_kept()
    {
        messages.Report(new JSONMessage { Stream = "\e[91mERROR: \e[0m" });
        messages.Report(new JSONMessage { Stream = "\e[1;38;5;9mno wheel\e[0m\r\n\e[0m\n" });
        messages.Report(new JSONMessage { Error = new JSONError { Message = "\e[91mreturned 1\e[0m" } });
        Assert.Equal(["ERROR:", "no wheel"], messages.LastLines);
        Assert.Equal("returned 1", messages.Error);
    }
}
