using System.Text;
using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>The text of a file, which must be UTF-8 and of a size that people write.</summary>
internal static class Utf8Text
{
    // The largest is an answer of some hundred kilobytes; a megabyte is somebody's data file under a wrong name.
    private const int LargestBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns null, with a problem added, where the file cannot be read as text.</summary>
    public static string? Read(string path, string source, ProblemList problems)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > LargestBytes)
            {
                problems.Add(new Place(source, 1), $"larger than {LargestBytes / 1024} KiB, so not a definition.");
                return null;
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Place(source, null), $"cannot be read: {error.Message}");
            return null;
        }

        return Decode(bytes, source, problems);
    }

    private static string? Decode(byte[] bytes, string source, ProblemList problems)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length)).Count((byte)'\n');
            problems.Add(new Place(source, line), "not UTF-8 text. Save the file as UTF-8.");
            return null;
        }
    }
}
