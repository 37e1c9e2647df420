using System.Globalization;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Footprints;

/// <summary>How many bytes the image of each service holds, unpacked: figures, where there are images.</summary>
internal sealed class ImageBytesProbe : IProbe
{
    private static readonly InsideProgram Program = new("answers", "image");

    public string Id => "image-bytes";

    public IReadOnlyList<string> Targets => ["django", "fastapi"];

    public IReadOnlyList<Target> Started(Target target) => [Program.InPlaceOf(target)];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        List<ProbeObservation> seen = [];
        List<long?> sizes = [];
        foreach (var target in targets)
        {
            var (image, evidence) = await target.FoundAsync<ImageSize>(cancellation);
            sizes.Add(image.Bytes);
            var told = image.Bytes is { } bytes ? Megabytes(bytes) : "it runs among the host's files";
            seen.Add(new(target.Target.Id, "unpacked bytes of its image", told, evidence));
        }

        return Found.Of(this, null, Reason(sizes[0], sizes[1]), seen);
    }

    // Debian's packages of all targets are in one image: what differs between two services there is their own code.
    internal static string Reason(long? django, long? fastapi) => (django, fastapi) switch
    {
        ({ } one, { } other) when Math.Abs(one - other) < 0.01 * other =>
            $"both images have about {Megabytes(other)}: they hold the packages of all targets, or nearly the same",
        ({ } one, { } other) => $"Django's image has {Megabytes(one)} and FastAPI's {Megabytes(other)}",
        _ => "services run among the host's own files here, so there are no images",
    };

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");
}
