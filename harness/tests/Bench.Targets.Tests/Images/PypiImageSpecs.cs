using System.Text;
using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Packages;
using Docker.DotNet.Models;

namespace Bench.Targets.Tests.Images;

/// <summary>Images with PyPI's packages: what of the user's pip settings reaches the build, and what the image that runs.</summary>
[Trait(MachineNeeds.Trait, "docker")]
public sealed class PypiImageSpecs : IAsyncLifetime
{
    /// <summary>Stands in the user's settings, and nowhere else.</summary>
    private readonly string secret = Guid.NewGuid().ToString("N");

    private DockerEngine engine = null!;
    private OwnTargets targets = null!;
    private DirectoryInfo settings = null!;

    private string Certificate => Path.Combine(settings.FullName, "company.pem");

    private string Wheels => settings.CreateSubdirectory("wheels").FullName;

    public async ValueTask InitializeAsync()
    {
        engine = await MachineNeeds.DockerAsync();
        targets = new OwnTargets(engine);
        settings = Directory.CreateTempSubdirectory("bench-pip-settings-");
    }

    public ValueTask DisposeAsync()
    {
        settings.Delete(recursive: true);
        return targets.DisposeAsync();
    }

    [Fact]
    public async Task Pips_settings_serve_the_build_and_do_not_reach_the_image()
    {
        var image = await PrepareAsync();
        // As App/requirements/app.txt pins them; the second is built from source.
        Assert.Equal("0.16.0", image.Versions["h11"]);
        Assert.Equal("0.6.10", image.Versions["gunicorn_h1c"]);
        Assert.Equal("/srv/venv/bin/python", image.Interpreter);
        var history = await engine.AskAsync(client => client.Images.GetImageHistoryAsync(image.Id));
        Assert.All(history, step => Assert.DoesNotContain(secret, step.CreatedBy!, StringComparison.Ordinal));
        Assert.All(history, step => Assert.DoesNotContain("pip-setting", step.CreatedBy!, StringComparison.Ordinal));
        Assert.Empty(await FoundInAsync(image, secret, settings.Name));
        Assert.NotEmpty(await FoundInAsync(image, "A small service with the habits of real ones"));
        Assert.Empty(await targets.StagesLeftAsync());
        Assert.Empty(await SmallServiceContainers.LeftAsync());
    }

    [Fact]
    public async Task A_build_that_fails_tells_its_last_lines_and_leaves_nothing()
    {
        targets.Write("requirements/build.txt", "h11==0.16.0 --hash=sha256:" + new string('0', 64) + "\n");
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => PrepareAsync());
        Assert.Contains("THESE PACKAGES DO NOT MATCH THE HASHES", error.Message, StringComparison.Ordinal);
        Assert.Contains("pip config list", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', error.Message);
        Assert.DoesNotContain(secret, error.Message, StringComparison.Ordinal);
        Assert.Empty(await targets.StagesLeftAsync());
        Assert.Empty(await SmallServiceContainers.LeftAsync());
    }

    [Fact]
    public async Task Certificate_wheels_and_variables_are_sent_to_the_build()
    {
        var wheel = Path.Combine(Wheels, "h11-0.16.0-py3-none-any.whl");
        await File.WriteAllTextAsync(wheel, "a wheel");
        await File.WriteAllTextAsync(Certificate, "a certificate");
        var provisioning = Provisioning(
            new Dictionary<string, string> { ["HOME"] = settings.FullName, ["PIP_FIND_LINKS"] = Wheels, ["PIP_CERT"] = Certificate });
        var recipe = await new PypiRecipes(new BaseImages(engine, provisioning), provisioning).OfAsync(targets.Target, CancellationToken.None);
        string[] sent = [$"pip-settings/files{Certificate}", $"pip-settings/files{wheel}", "pip-settings/environment"];
        Assert.Equal([], sent.Except(recipe.Context.Paths));
        using var archive = new MemoryStream();
        await recipe.Context.WriteAsync(archive, CancellationToken.None);
        Assert.Contains($"\nexport PIP_CERT='{Certificate}'\n", Encoding.UTF8.GetString(archive.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_version_of_the_targets_stands_on_the_base_that_its_own_Dockerfile_names()
    {
        await using var older = new OwnTargets(engine);
        var (oldBase, newBase) = ($"bench-test/base:{Guid.NewGuid():N}", await SmallServiceContainers.ImageAsync());
        await engine.AskAsync(client => client.Images.TagImageAsync(newBase, TagOf(oldBase)));
        try
        {
            older.Write(PypiRecipes.Dockerfile, OnBase(older, oldBase));
            targets.Write(PypiRecipes.Dockerfile, OnBase(targets, newBase));
            var provisioning = Provisioning([]);
            var recipes = new PypiRecipes(new BaseImages(engine, provisioning), provisioning);
            Assert.Equal(oldBase, (await recipes.OfAsync(older.Target, CancellationToken.None)).Base.Reference);
            Assert.Equal(newBase, (await recipes.OfAsync(targets.Target, CancellationToken.None)).Base.Reference);
        }
        finally
        {
            await engine.AskAsync(client => client.Images.DeleteImageAsync(oldBase, new ImageDeleteParameters()));
        }
    }

    private static string OnBase(OwnTargets targets, string reference)
    {
        var lines = File.ReadAllLines(Path.Combine(targets.Folder, PypiRecipes.Dockerfile));
        return string.Join('\n', lines.Select(line => line.StartsWith("ARG BASE=", StringComparison.Ordinal) ? $"ARG BASE={reference}" : line));
    }

    private static ImageTagParameters TagOf(string reference) => new() { RepositoryName = reference.Split(':')[0], Tag = reference.Split(':')[1] };

    /// <summary>Which of some words stand anywhere in an image: in its layers, its history, its settings.</summary>
    private async Task<IReadOnlyList<string>> FoundInAsync(TargetImage image, params string[] words)
    {
        await using var saved = await engine.AskAsync(client => client.Images.SaveImageAsync(image.Id));
        var found = new HashSet<string>();
        var needles = words.Select(word => (word, Encoding.UTF8.GetBytes(word))).ToList();
        var longest = needles.Max(needle => needle.Item2.Length);
        var buffer = new byte[1 << 20];
        var kept = 0;
        while (await saved.ReadAsync(buffer.AsMemory(kept)) is > 0 and var count)
        {
            var length = kept + count;
            foreach (var (word, bytes) in needles)
                if (buffer.AsSpan(0, length).IndexOf(bytes) >= 0) found.Add(word);
            kept = Math.Min(longest - 1, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return [.. found];
    }

    private async Task<TargetImage> PrepareAsync()
    {
        var target = targets.Target with { VersionsOf = ["h11", "gunicorn_h1c"] };
        return (await new TargetImages(engine, Provisioning(Settings()), [target]).PrepareAsync("pypi", [target], CancellationToken.None)).ByTarget[target.Id];
    }

    private static Provisioning Provisioning(Dictionary<string, string> environment)
    {
        var provisioning = Targets.Packages.Provisioning.FromEnvironment(consent: true, _ => { });
        if (new PackageRoots(provisioning).Find(PypiSource.RootPackages) is null) MachineNeeds.Mmdebstrap();
        return provisioning with { Environment = environment };
    }

    /// <summary>The user's, with secrets in what no pip asks here.</summary>
    private Dictionary<string, string> Settings()
    {
        var user = MachineNeeds.Pip(Targets.Packages.Provisioning.FromEnvironment(consent: true, _ => { }).Environment.ToDictionary());
        user["PIP_TRUSTED_HOST"] = secret;
        // An index that is asked needs the user's own certificate, and no second one.
        if (user.GetValueOrDefault("PIP_NO_INDEX") != "1") return user;
        foreach (var wheel in Directory.GetFiles(user["PIP_FIND_LINKS"]).Where(IsNeeded)) File.Copy(wheel, Path.Combine(Wheels, Path.GetFileName(wheel)));
        File.WriteAllText(Certificate, secret);
        user["PIP_FIND_LINKS"] = Wheels;
        user["PIP_EXTRA_INDEX_URL"] = $"http://user:{secret}@127.0.0.1:1/simple";
        user["PIP_CERT"] = Certificate;
        return user;
    }

    private static bool IsNeeded(string wheel) =>
        ((string[])["h11-", "gunicorn_h1c-", "packaging-", "setuptools-", "wheel-"])
            .Any(name => Path.GetFileName(wheel).StartsWith(name, StringComparison.Ordinal));
}
