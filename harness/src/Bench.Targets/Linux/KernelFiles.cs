using System.Globalization;

namespace Bench.Targets.Linux;

/// <summary>What the kernel tells in files, below a folder that tests replace by a recorded one.</summary>
internal sealed record KernelFiles(string Root)
{
    public static KernelFiles OfThisMachine { get; } = new("/");

    /// <summary>Null where this kernel has no such file or does not show it.</summary>
    public string? Text(string path)
    {
        try
        {
            return File.ReadAllText(PathOf(path)).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public string PathOf(string path) => Path.Combine(Root, path.TrimStart('/'));

    public IReadOnlyList<string> Lines(string path) => Text(path)?.Split('\n') ?? [];

    /// <summary>The whole numbers of a file; empty where there is none.</summary>
    public IReadOnlyList<long> Numbers(string path) =>
    [
        .. (Text(path) ?? "").Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => long.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : (long?)null)
            .OfType<long>(),
    ];

    public long? Number(string path) => Numbers(path) is [var number, ..] ? number : null;
}
