using Bench.Core.Running;
using Bench.Targets.Images;

namespace Bench.Targets.Tests.Images;

public sealed class TargetPlaceTests
{
    private readonly TargetPlace place = TargetPlace.Of(new SmallService().Target(), "debian.Dockerfile");

    [Fact]
    public void A_targets_files_are_named_from_the_folder_of_all_targets()
    {
        Assert.Equal(Path.GetDirectoryName(SmallService.Folder), place.Root);
        Assert.Equal("App", place.Folder);
        Assert.Contains("FROM ${BASE}", place.DockerfileText, StringComparison.Ordinal);
        Assert.Equal("App/requirements/app.txt", place.Relative(Path.Combine(SmallService.Folder, "requirements/app.txt")));
    }

    [Theory]
    [InlineData("../elsewhere/lock.txt")]
    [InlineData("../../lock.txt")]
    public void A_file_that_a_build_is_not_sent_is_named_with_what_to_do(string path)
    {
        var outside = Path.GetFullPath(Path.Combine(place.Root, path));
        var error = Assert.Throws<MachineNotReadyException>(() => place.Relative(outside));
        Assert.StartsWith($"{outside} lies outside of {place.Root}", error.Message, StringComparison.Ordinal);
        Assert.Contains("Move it there, or use --launcher process", error.Message, StringComparison.Ordinal);
    }
}
