using Bench.Cli.Running;
using Bench.Core.Running;

namespace Bench.Cli.Tests.Running;

public class VerificationMatrixTests
{
    [Fact]
    public void Shows_who_agrees_who_differs_and_what_is_not_offered()
    {
        var difference = new AnswerDifference("b", "json", "hello", "GET /json", "200", "500");

        var matrix = VerificationMatrix.Of(
        [
            new CheckedContract("a", "json", 2, []),
            new CheckedContract("a", "wait", 3, []),
            new CheckedContract("bb", "json", 2, [difference]),
        ]);

        Assert.Equal(
        [
            "             json         wait",
            "a         2 agree      3 agree",
            "bb  1 of 2 differ  not offered",
        ],
            matrix.Split(Environment.NewLine));
    }
}
