using System.Globalization;

namespace Bench.Targets.Linux;

/// <summary>Who else has something mounted: targets run in mount namespaces of their own, which this process's mount table does not show.</summary>
internal static class MountNamespaces
{
    /// <summary>A process in another mount namespace with a mount at or below <paramref name="folder"/>, or null.</summary>
    public static ProcessStat? UserOf(string folder)
    {
        var own = Namespace("self");
        return ProcessTable.Read().All.FirstOrDefault(process =>
        {
            var pid = process.Pid.ToString(CultureInfo.InvariantCulture);
            return Namespace(pid) is { } other && other != own && MountTable.PointsBelow(folder, Lines($"/proc/{pid}/mountinfo")).Any();
        });
    }

    private static string? Namespace(string process)
    {
        try
        {
            return new FileInfo($"/proc/{process}/ns/mnt").LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended, or belongs to somebody else, who could not use this folder without root rights.
            return [];
        }
    }
}
