using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Packages;

public sealed class PipSettingsTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("bench-home-");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void All_of_pips_variables_proxies_and_certificates_go_along_and_nothing_else()
    {
        var settings = PipSettings.From(new Dictionary<string, string>
        {
            ["HOME"] = home.FullName,
            ["PIP_INDEX_URL"] = "http://127.0.0.1:1/simple",
            ["PIP_NO_INDEX"] = "1",
            ["https_proxy"] = "http://127.0.0.1:2",
            ["SSL_CERT_FILE"] = "/nowhere.pem",
            ["SECRET"] = "x",
            ["PYTHONPATH"] = "/elsewhere",
        });
        Assert.Equal(["HOME", "PIP_INDEX_URL", "PIP_NO_INDEX", "SSL_CERT_FILE", "https_proxy"], settings.Environment.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("/nowhere.pem", settings.Files);
    }

    [Fact]
    public void Files_that_variables_name_are_shown()
    {
        var wheels = home.CreateSubdirectory("wheels").FullName;
        var certificate = File(Path.Combine(home.FullName, "own.pem"), "x");
        var settings = PipSettings.From(
            new Dictionary<string, string> { ["HOME"] = home.FullName, ["PIP_FIND_LINKS"] = $"{wheels}/ http://127.0.0.1:1/more", ["PIP_CERT"] = certificate });
        Assert.Equal([wheels, certificate], settings.Files.Where(InHome));
    }

    [Fact]
    public void The_users_configuration_and_the_files_that_it_names_are_shown()
    {
        var links = home.CreateSubdirectory("links").FullName;
        var certificate = File(Path.Combine(home.FullName, "company.pem"), "x");
        home.CreateSubdirectory(".config/pip");
        var configuration = File(Path.Combine(home.FullName, ".config/pip/pip.conf"), $"[global]\ncert = {certificate}\nfind-links =\n    file://{links}\n");
        var settings = PipSettings.From(new Dictionary<string, string> { ["HOME"] = home.FullName });
        Assert.Equal([configuration, certificate, links], settings.Files.Where(InHome));
    }

    [Fact]
    public void Places_that_the_configuration_writes_to_or_only_mentions_stay_where_they_are()
    {
        var cache = home.CreateSubdirectory("cache").FullName;
        home.CreateSubdirectory(".config/pip");
        var configuration = File(
            Path.Combine(home.FullName, ".config/pip/pip.conf"),
            $"# {cache}\n[global]\ncache-dir = {cache}\nprefix =\n    {cache}\nfind-links =\n# {cache}\n    http://127.0.0.1:1/x\n");
        var settings = PipSettings.From(new Dictionary<string, string> { ["HOME"] = home.FullName });
        Assert.Equal([configuration], settings.Files.Where(InHome));
    }

    [Fact]
    public void A_relative_folder_of_wheels_stays_the_same_folder()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, home.CreateSubdirectory("wheels").FullName);
        var settings = PipSettings.From(new Dictionary<string, string> { ["HOME"] = home.FullName, ["PIP_FIND_LINKS"] = relative });
        Assert.Equal(Path.Combine(home.FullName, "wheels"), settings.Environment["PIP_FIND_LINKS"]);
    }

    [Fact]
    public void Places_to_write_that_a_root_does_not_have_stay_outside()
    {
        var inside = PipSettings.From(
            new Dictionary<string, string> { ["HOME"] = "/home/user", ["PIP_LOG"] = "/x", ["PIP_CACHE_DIR"] = "/y", ["PIP_TIMEOUT"] = "9" }).InsideRoot();
        Assert.DoesNotContain("PIP_LOG", inside.Keys);
        Assert.DoesNotContain("PIP_CACHE_DIR", inside.Keys);
        Assert.Equal("9", inside["PIP_TIMEOUT"]);
        Assert.Equal("/home/user", inside["HOME"]);
    }

    [Fact]
    public void Apts_own_proxies_and_certificates_are_handed_on() => Assert.Equal(
        ["Acquire::http::Proxy \"http://127.0.0.1:3142\"", "Acquire::https::CaInfo \"/own.pem\""],
        AptSettings.Parse(
            [
                "APT::Architecture \"amd64\";",
                "Acquire::http \"\";",
                "Acquire::http::Proxy \"http://127.0.0.1:3142\";",
                "Acquire::https::CaInfo \"/own.pem\";",
                "Dir::Cache \"x\";",
            ]));

    private bool InHome(string path) => path.StartsWith(home.FullName, StringComparison.Ordinal);

    private static string File(string path, string text)
    {
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
