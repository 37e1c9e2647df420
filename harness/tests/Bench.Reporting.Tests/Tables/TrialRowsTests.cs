using Bench.Core.Findings;
using Bench.Reporting.Tables;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Tables;

public class TrialRowsTests
{
    [Theory]
    [InlineData(FindingKind.ServicesContend, true)]
    [InlineData(FindingKind.TooShort, false)]
    public void A_withheld_level_tells_cpu_time_a_request_where_services_contended_and_nothing_else(FindingKind kind, bool isCpuTold)
    {
        var withheld = new Finding(kind, FindingEffect.Withheld, SyntheticRun.Levels[0], "as told", "do otherwise");
        var trial = SyntheticRun.Trials().First(trial => trial.Scenario == "json") with { Findings = [withheld] };

        var row = TrialRows.Of(SyntheticRun.Manifest(), [trial]).First();

        Assert.Equal(("withheld", null, null), (row.Status, row.RequestsPerSecond, row.PssBytes));
        Assert.Equal((isCpuTold, isCpuTold), (row.CpuUsPerRequest is not null, row.TargetCpuSeconds is not null));
    }
}
