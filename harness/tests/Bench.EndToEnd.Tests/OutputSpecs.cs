using System.Text.RegularExpressions;

namespace Bench.EndToEnd.Tests;

/// <summary>Where the output goes, and what it looks like there.</summary>
public partial class OutputSpecs
{
    private const string Escape = "\u001b";

    private static readonly Dictionary<string, string?> NoVariables = [];

    [Theory]
    [InlineData("list targets")]
    [InlineData("list contracts --json")]
    [InlineData("run quick --dry-run")]
    [InlineData("--help")]
    public async Task A_reader_that_has_seen_enough_is_no_failure(string command)
    {
        // The reader has gone before anything is written.
        var piped = $"{{ dotnet '{BenchProcess.Assembly}' {command}; echo \"exit $?\" >&2; }} | true";

        var result = await BenchProcess.RunProgramAsync("bash", Repository.Original.Root, NoVariables, "-c", piped);

        Assert.Equal("exit 0\n", result.Error);
    }

    [Theory]
    [InlineData("list suites <&-")]
    [InlineData("list suites 2>&-")]
    public async Task A_stream_that_is_closed_from_the_start_is_no_failure(string command)
    {
        var result = await BenchProcess.RunProgramAsync("bash", Repository.Original.Root, NoVariables, "-c", $"dotnet '{BenchProcess.Assembly}' {command}");

        result.MustExitWith(0);
    }

    [Theory]
    [InlineData("list suites")]
    [InlineData("run quick")]
    public async Task A_closed_output_is_told_before_anything_is_begun(string command)
    {
        var result = await BenchProcess.RunProgramAsync("bash", Repository.Original.Root, NoVariables, "-c", $"dotnet '{BenchProcess.Assembly}' {command} >&-");

        Assert.StartsWith("bench: standard output is closed (>&-)", result.MustExitWith(3).Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("list", "targets")]
    [InlineData("run", "quick", "--dry-run")]
    [InlineData("run", "quik")]
    public async Task Without_a_terminal_there_is_neither_colour_nor_a_moving_bar(params string[] command)
    {
        var coloured = new Dictionary<string, string?> { ["TERM"] = "xterm-256color", ["COLORTERM"] = "truecolor" };

        var result = await BenchProcess.RunProgramAsync("setsid", Repository.Original.Root, coloured, ["--wait", "dotnet", BenchProcess.Assembly, .. command]);

        Assert.NotEmpty(result.Output + result.Error);
        Assert.DoesNotContain(Escape, result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', result.Output + result.Error);
    }

    [Theory]
    [InlineData("xterm-256color", 60, "")]
    [InlineData("xterm-256color", 60, "1")]
    [InlineData("dumb", 60, "")]
    public async Task On_a_narrow_terminal_lines_are_broken_at_words(string terminal, int columns, string noColour)
    {
        var lines = await OnTerminalAsync(terminal, columns, noColour, "list suites");

        Assert.All(lines, line => Assert.InRange(line.Length, 0, columns));
        Assert.Contains(lines, line => line.Contains("standard", StringComparison.Ordinal));
        Assert.Equal(terminal != "dumb" && noColour.Length == 0, Colours().IsMatch(await WrittenAsync(terminal, columns, noColour, "list suites")));
    }

    [Fact]
    public async Task On_a_terminal_of_unknown_width_words_stay_whole()
    {
        Assert.Contains(await OnTerminalAsync("dumb", 0, "", "list suites"), line => line.Contains("standard", StringComparison.Ordinal));
    }

    /// <summary>What is seen there, line by line.</summary>
    private static async Task<IReadOnlyList<string>> OnTerminalAsync(string terminal, int columns, string noColour, string command) =>
        [.. Codes().Replace(await WrittenAsync(terminal, columns, noColour, command), "").Split('\n').Select(line => line.TrimEnd())];

    private static async Task<string> WrittenAsync(string terminal, int columns, string noColour, string command)
    {
        var environment = new Dictionary<string, string?> { ["TERM"] = terminal, ["NO_COLOR"] = noColour.Length == 0 ? null : noColour };
        string[] script = ["--quiet", "--return", "--command", $"stty cols {columns} rows 24; dotnet '{BenchProcess.Assembly}' {command}", "/dev/null"];
        return (await BenchProcess.RunProgramAsync("script", Repository.Original.Root, environment, script)).MustExitWith(0).Output;
    }

    [GeneratedRegex(@"\x1b(\[[0-9;?]*[A-Za-z]|[=>])")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colours();
}
