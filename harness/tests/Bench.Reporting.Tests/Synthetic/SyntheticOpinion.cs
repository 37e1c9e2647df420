using Bench.Core.Running;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>What a second engine says of the closed levels of the invented run: FastAPI is a tenth slower for it.</summary>
internal static class SyntheticOpinion
{
    public static TrialRecord Beside(TrialRecord trial)
    {
        var factor = trial.Target.StartsWith("fastapi", StringComparison.Ordinal) ? 0.9 : 1;
        return trial with
        {
            Levels = [.. trial.Levels.Select(record => record.Measured.Open is not null ? record : record with { Measured = record.Measured with
            {
                SecondOpinion = record.Measured with
                {
                    CompletedInWindow = (long)(record.Measured.CompletedInWindow * factor),
                    Engine = record.Measured.Engine with { Name = "wrk/4.1.0" },
                },
            } })],
        };
    }
}
