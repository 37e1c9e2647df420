using Bench.Probes.Footprints;

namespace Bench.Probes.Tests.Footprints;

public class ImageBytesProbeTests
{
    [Theory]
    [InlineData(388_000_000L, 388_100_000L, "both images have about 388 MB: they hold the packages of all targets, or nearly the same")]
    [InlineData(300_000_000L, 200_000_000L, "Django's image has 300 MB and FastAPI's 200 MB")]
    [InlineData(null, null, "services run among the host's own files here, so there are no images")]
    public void Sizes_are_told_and_decide_nothing(long? django, long? fastapi, string reason) =>
        Assert.Equal(reason, ImageBytesProbe.Reason(django, fastapi));

    [Fact]
    public async Task The_host_s_files_are_no_image()
    {
        await using var target = AnsweringTarget.With("""{ "bytes": null }""");

        var result = await target.AskedBy(new ImageBytesProbe());

        Assert.Null(result.Holds);
        Assert.All(result.Observations, seen => Assert.Equal("it runs among the host's files", seen.Value));
    }
}
