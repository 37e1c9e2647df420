using System.Text.Json.Nodes;
using Bench.Core.Running;
using Bench.Reporting.Redacting;

namespace Bench.Reporting.Tests.Redacting;

public class RedactionTests
{
    private static readonly Redaction Redaction = new(new OwnerNames(["vm.example.org", "vm"], ["alice"], ["/home/alice"]));

    [Theory]
    [InlineData("""File "/home/alice/app/main.py", line 1""", """File "~/app/main.py", line 1""")]
    [InlineData("../../home/alice", "../..~")]
    [InlineData("/home/alice-two/app", "/home/[user]-two/app")]
    [InlineData("/srv/alice/app", "/srv/[user]/app")]
    [InlineData("alice@vm:~$", "[user]@[host]:~$")]
    [InlineData("http://vm.example.org:8000/", "http://[host]:8000/")]
    [InlineData("malice, alice2, vm_max_map_count, kvm", "malice, alice2, vm_max_map_count, kvm")]
    public void Names_are_taken_out_as_whole_words_and_home_folders_as_paths(string text, string redacted) => Assert.Equal(redacted, Redaction.OfText(text));

    [Fact]
    public void In_JSON_keys_and_values_lose_them_alike_and_identifiers_and_histograms_stay()
    {
        var json = JsonNode.Parse("""{"vm":"alice","alice-app":{"folder":"/home/alice/app"},"lines":["on vm",1.50,null],"service":"HISTFAAA+vm/alice/"}""");

        Assert.Equal(
            """{"vm":"alice","[user]-app":{"folder":"~/app"},"lines":["on [host]",1.50,null],"service":"HISTFAAA+vm/alice/"}""",
            Redaction.OfJson(json)!.ToJsonString(RunJson.Line));
    }

    [Fact]
    public void Redacted_twice_is_redacted_once() => Assert.Equal("[user]@[host] in ~/x", Redaction.OfText(Redaction.OfText("alice@vm in /home/alice/x")));

    [Fact]
    public void A_path_below_the_home_folder_is_found_again()
    {
        Assert.Equal("/home/alice/my-suite.yaml", Redaction.Restored(Redaction.OfText("/home/alice/my-suite.yaml")));
        Assert.Equal("/srv/my-suite.yaml", Redaction.Restored("/srv/my-suite.yaml"));
    }

    [Fact]
    public void Names_that_every_machine_has_name_nobody()
    {
        var here = OwnerNames.OfThisMachine();

        Assert.DoesNotContain("root", here.Users);
        Assert.DoesNotContain("localhost", here.Hosts);
        Assert.All(here.Homes, home => Assert.StartsWith("/", home, StringComparison.Ordinal));
    }
}
