using System.Globalization;

namespace Bench.Targets.Machine.Checks;

/// <summary>Is there room where bench writes?</summary>
internal static class DiskCheck
{
    private const double Megabyte = 1e6;

    /// <param name="freeBytes">What an ordinary user of this folder may still write; null where that cannot be told.</param>
    public static Check Of(Place place, long? freeBytes)
    {
        var subject = $"disk: {place.Use}";
        if (freeBytes is null) return Check.Warning(subject, $"free space of {place.Folder} cannot be told", "A full disk ends a run early.", place.Remedy);
        var seen = string.Create(CultureInfo.InvariantCulture, $"{freeBytes / Megabyte:#,0} MB free at {place.Folder}, {place.Needed / Megabyte:#,0} MB wanted");
        return freeBytes >= place.Needed
            ? Check.Ok(subject, seen, "That is enough.")
            : Check.Warning(subject, seen, "Provisioning or a long run may fill the disk; what was finished by then is kept.", $"Free some space. {place.Remedy}");
    }

    /// <summary>Of the nearest folder above that is there already.</summary>
    public static long? FreeBytes(string folder)
    {
        var existing = new DirectoryInfo(Path.GetFullPath(folder));
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
