using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Launching;

/// <summary>Which processes hold a socket, as far as this user may see.</summary>
internal static class SocketOwner
{
    public static bool Holds(int pid, long inode)
    {
        var wanted = $"socket:[{inode.ToString(CultureInfo.InvariantCulture)}]";
        try
        {
            return Directory.EnumerateFileSystemEntries($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/fd")
                .Any(descriptor => new FileInfo(descriptor).LinkTarget == wanted);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended, or belongs to somebody else.
            return false;
        }
    }

    /// <summary>The first process that holds it, or null where none can be seen.</summary>
    public static ProcessStat? Of(long inode) => ProcessTable.Read().All.FirstOrDefault(process => Holds(process.Pid, inode));
}
