using Bench.Targets.Images;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Tests.Images;

public sealed class ShellExportsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-exports-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("plain")]
    [InlineData("it's")]
    [InlineData("''")]
    [InlineData("$HOME `id` \"x\" \\ ; | & # *")]
    [InlineData("two\nlines")]
    [InlineData("")]
    public async Task A_shell_reads_what_was_written(string value)
    {
        var file = Path.Combine(folder.FullName, "environment");
        await File.WriteAllTextAsync(file, ShellExports.Of(new Dictionary<string, string> { ["PIP_INDEX_URL"] = value }));
        var read = Path.Combine(folder.FullName, "read");
        var outcome = await Tool.RunAsync(
            ["sh", "-c", ". \"$0\" && printf %s \"$PIP_INDEX_URL\" >\"$1\"", file, read], SystemEnvironment.Clean, cancellation: CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Evidence);
        Assert.Equal(value, await File.ReadAllTextAsync(read));
    }

    [Fact]
    public void What_every_shell_has_of_its_own_stays_its_own_and_the_order_is_fixed()
    {
        var exports = ShellExports.Of(new Dictionary<string, string> { ["PIP_CERT"] = "/c", ["PATH"] = "/p", ["LANG"] = "C", ["HOME"] = "/h" });
        Assert.Equal("export HOME='/h'\nexport PIP_CERT='/c'\n", exports);
    }

    [Fact]
    public void Pips_settings_of_a_user_name_places_as_in_a_root()
    {
        var pip = PipSettings.From(new Dictionary<string, string> { ["HOME"] = "/home/user", ["PIP_NO_INDEX"] = "1", ["PIP_LOG"] = "/x", ["SECRET"] = "s" });
        Assert.Equal(
            "export HOME='/home/user'\nexport PIP_DISABLE_PIP_VERSION_CHECK='1'\nexport PIP_NO_CACHE_DIR='1'\nexport PIP_NO_INDEX='1'\n",
            ShellExports.Of(pip.InsideRoot()));
    }
}
