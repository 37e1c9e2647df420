using System.Text;

namespace Bench.Probes.Asking;

/// <summary>Where a probe keeps what it saw.</summary>
/// <param name="runFolder">A run's folder.</param>
public sealed class EvidenceFolder(string runFolder, string probe)
{
    /// <returns>The file, from the run's folder, with slashes.</returns>
    public string Keep(string name, string text)
    {
        var file = $"probes/{probe}/{name}.txt";
        var path = Path.Combine(runFolder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }
}
