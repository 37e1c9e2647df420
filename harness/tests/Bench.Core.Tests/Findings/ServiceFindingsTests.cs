using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Tests.Findings;

public class ServiceFindingsTests
{
    [Fact]
    public void A_shared_CPU_that_is_busy_withholds_the_level()
    {
        var finding = ServiceFindings.Contend(LevelResults.SoundRecord with { LoadCpus = new CpuShares(Idle: 0.29, Steal: 0, Foreign: 0.6) });
        Assert.Equal((FindingKind.ServicesContend, FindingEffect.Withheld), (finding!.Kind, finding.Effect));
        Assert.Contains("busy for 71 %", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_CPU_with_time_left_and_one_that_tells_nothing_raise_no_doubt()
    {
        Assert.Null(ServiceFindings.Contend(LevelResults.SoundRecord with { LoadCpus = new CpuShares(Idle: 0.3, Steal: 0, Foreign: 0.6) }));
        Assert.Null(ServiceFindings.Contend(LevelResults.SoundRecord));
    }
}
