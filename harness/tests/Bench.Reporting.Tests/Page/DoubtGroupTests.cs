using Bench.Core.Findings;
using Bench.Reporting.Page;

namespace Bench.Reporting.Tests.Page;

public class DoubtGroupTests
{
    [Fact]
    public void Every_kind_of_finding_has_words_of_its_own()
    {
        var words = Enum.GetValues<FindingKind>().Select(DoubtGroup.NameOf).ToArray();

        Assert.Equal(words.Length, words.Distinct().Count());
    }
}
