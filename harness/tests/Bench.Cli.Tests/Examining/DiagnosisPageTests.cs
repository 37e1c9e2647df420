using Bench.Cli.Examining;
using Bench.Targets.Machine.Checks;

namespace Bench.Cli.Tests.Examining;

public class DiagnosisPageTests
{
    [Theory]
    [InlineData("This machine can run it.", 0, 0)]
    [InlineData("This machine can run it; one thing could be better.", 0, 1)]
    [InlineData("This machine can run it; 3 things could be better.", 0, 3)]
    [InlineData("This machine cannot run it before the first of these is mended.", 1, 3)]
    [InlineData("This machine cannot run it before the first 2 of these are mended.", 2, 0)]
    public void The_last_line_says_whether_it_can_be_run(string expected, int obstacles, int warnings)
    {
        var checks = Enumerable.Repeat(Check.CannotRun("a", "seen", "meaning", "remedy"), obstacles)
            .Concat(Enumerable.Repeat(Check.Warning("b", "seen", "meaning", "remedy"), warnings));

        Assert.Equal(expected, DiagnosisPage.Conclusion(new Diagnosis([.. checks])));
    }
}
