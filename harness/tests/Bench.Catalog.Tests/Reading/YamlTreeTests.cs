using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using CsCheck;

namespace Bench.Catalog.Tests.Reading;

public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("[1, '1', \"1\", 1.0, true, 'true', null, 'null', ~]", """[1,"1","1",1.0,true,"true",null,"null",null]""")]
    [InlineData("{ b: 1, a: { 2: x } }", """{"b":1,"a":{"2":"x"}}""")]
    [InlineData("a: |\n  one\n  two\n", """{"a":"one\ntwo\n"}""")]
    [InlineData("a: >-\n  42\n", """{"a":"42"}""")]
    [InlineData("a: \"<é>&\\u0000\"", """{"a":"<é>&\u0000"}""")]
    public void Plain_values_get_their_type_and_quoted_ones_are_text(string yaml, string json) =>
        Assert.Equal(json, JsonText.Of(Parse(yaml)!));

    [Fact]
    public void Every_node_knows_its_line()
    {
        var map = Assert.IsType<MapNode>(Parse("# a comment\na: 1\nb:\n  - x\n  - { y: 2,\n      z: 3 }\n"));

        Assert.Equal([2, 3], map.Entries.Select(entry => entry.Place.Line!.Value));
        var items = Assert.IsType<ListNode>(map.Value("b")).Items;
        Assert.Equal([4, 5], items.Select(item => item.Place.Line!.Value));
        Assert.Equal([5, 6], Assert.IsType<MapNode>(items[1]).Entries.Select(entry => entry.Place.Line!.Value));
    }

    [Fact]
    public void No_text_whatever_makes_reading_fail_in_another_way_than_with_a_problem()
    {
        var pieces = Gen.OneOfConst(
            "a", "1", ": ", "- ", "? ", "\n", "  ", "\t", "[", "]", "{", "}", ",", "'", "\"", "\\", "&a ", "*a", "!!x ",
            "|\n", "---\n", "%", "#", "\0", "é");
        pieces.Array[0, 24].Select(string.Concat).Sample(text =>
        {
            var problems = new ProblemList();
            var node = YamlTree.Parse("file", text, problems);
            return node is null == problems.Count > 0;
        }, iter: 20_000, seed: "0000000000001");
    }

    private static Node? Parse(string yaml) => YamlTree.Parse("file", yaml, new ProblemList());
}
