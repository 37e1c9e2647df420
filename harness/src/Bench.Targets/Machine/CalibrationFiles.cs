using System.Text.Json;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Packages;

namespace Bench.Targets.Machine;

/// <summary>Calibrations of the engine in the cache, one for each machine, CPU layout and version of the harness.</summary>
public sealed class CalibrationFiles(CacheFolder cache)
{
    /// <returns>Null where this machine has not been calibrated with this version, or what is there cannot be read.</returns>
    public EngineCalibration? Find(MachineFacts machine, CpuLayout cpus, string harnessVersion)
    {
        try
        {
            return JsonSerializer.Deserialize<EngineCalibration>(File.ReadAllText(PathOf(machine, cpus, harnessVersion)), RunJson.Document);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>In the place of an older one.</summary>
    /// <returns>Where it is.</returns>
    public string Keep(EngineCalibration calibration)
    {
        var path = PathOf(calibration.Machine, calibration.Cpus, calibration.HarnessVersion);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(calibration, RunJson.Document) + "\n");
        File.Move(path + ".new", path, overwrite: true);
        return path;
    }

    private string PathOf(MachineFacts machine, CpuLayout cpus, string harnessVersion)
    {
        var key = CacheEntry.Key(JsonSerializer.Serialize(machine, RunJson.Line), cpus.ToString(), harnessVersion);
        return Path.Combine(cache.Entry(CacheEntry.Calibrations, key).Folder, "calibration.json");
    }
}
