using System.Globalization;

namespace Bench.Targets.Machine.Checks;

/// <summary>Is there room where bench writes?</summary>
internal static class DiskCheck
{
    private const double Megabyte = 1e6;

    /// <param name="freeBytes">What this user may still write there; null where that cannot be told.</param>
    public static Check Of(WrittenFolder folder, long? freeBytes)
    {
        var subject = $"disk: {folder.Use}";
        if (freeBytes is null) return Check.Warning(subject, $"free space of {folder.Path} cannot be told", "A full disk ends a run early.", folder.Remedy);
        var seen = string.Create(
            CultureInfo.InvariantCulture,
            $"{freeBytes / Megabyte:#,0} MB free at {folder.Path}, {folder.NeededBytes / Megabyte:#,0} MB wanted");
        return freeBytes >= folder.NeededBytes
            ? Check.Ok(subject, seen, "That is enough.")
            : Check.Warning(
                subject,
                seen,
                "Provisioning or a long run may fill the disk; what was finished by then is kept.",
                $"Free some space. {folder.Remedy}");
    }

    /// <summary>Of the nearest folder above that is there already.</summary>
    public static long? FreeBytes(string path)
    {
        var existing = new DirectoryInfo(Path.GetFullPath(path));
        while (!existing.Exists && existing.Parent is { } parent) existing = parent;
        try
        {
            return new DriveInfo(existing.FullName).AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
