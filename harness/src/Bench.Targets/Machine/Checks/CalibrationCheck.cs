using System.Globalization;
using Bench.Core.Measurement;

namespace Bench.Targets.Machine.Checks;

/// <summary>Does a run know how much its engine can do here?</summary>
internal static class CalibrationCheck
{
    private const string Subject = "calibration";

    public static Check Of(EngineCalibration? calibration) => calibration?.Ceiling.Points is [var shortest, ..]
        ? Check.Ok(Subject,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the engine's one loop reaches {shortest.RequestsPerSecond:#,0} requests/s here (measured {calibration.MeasuredUtc:yyyy-MM-dd})"),
            "Levels at more than half of it are void: the engine could be what is measured.")
        : Check.Warning(Subject,
            "this version's engine has not been calibrated on this machine",
            "Whether the engine keeps up is judged by how busy its loop is, not by what it can do.",
            "bench calibrate (two minutes)");
}
