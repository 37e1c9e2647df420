using System.Text.Json;
using System.Text.Json.Nodes;
using Bench.Core.Claims;
using Bench.Core.Running;
using static Bench.Core.Tests.Claims.InventedRun;

namespace Bench.Core.Tests.Claims;

public class FixedClaimTests
{
    [Fact]
    public void A_claim_is_read_as_it_was_written() => Assert.False(Read(Written(hypothesis: null)).IsChanged);

    [Fact]
    public void A_claim_with_a_field_that_only_another_harness_knows_is_no_changed_one()
    {
        var written = Written(hypothesis: null);
        written["claim"]!["written"] = "by another version";
        written["digest"] = FixedClaim.DigestOf(written["claim"]!);

        Assert.False(Read(written).IsChanged);
    }

    [Fact]
    public void A_claim_whose_text_was_edited_afterwards_is_changed() => Assert.True(Read(Written("Another one.")).IsChanged);

    [Fact]
    public void A_claim_without_its_digest_is_refused()
    {
        var written = Written(hypothesis: null);
        written.Remove("digest");

        Assert.Contains("digest", Assert.Throws<JsonException>(() => Read(written)).Message, StringComparison.Ordinal);
    }

    private static JsonObject Written(string? hypothesis)
    {
        var written = JsonSerializer.SerializeToNode(FixedClaim.Of(Claim(RuleKind.Figures)), RunJson.Document)!.AsObject();
        if (hypothesis is not null) written["claim"]!["hypothesis"] = hypothesis;
        return written;
    }

    private static FixedClaim Read(JsonObject written) => written.Deserialize<FixedClaim>(RunJson.Line)!;
}
