namespace Bench.Cli.Tests;

public class HarnessVersionTests
{
    [Fact]
    public void A_build_in_a_repository_knows_its_commit() => Assert.Equal("bench 1.2.3 (commit 0123abc)", HarnessVersion.Parse("1.2.3+0123abc").ToString());

    [Fact]
    public void A_build_elsewhere_says_that_its_commit_is_unknown() =>
        Assert.Equal("bench 1.2.3 (unknown commit: built outside of a git repository)", HarnessVersion.Parse("1.2.3").ToString());

    [Fact]
    public void The_version_is_that_of_the_build() => Assert.Matches(@"^\d+\.\d+\.\d+$", HarnessVersion.Current.Version);
}
