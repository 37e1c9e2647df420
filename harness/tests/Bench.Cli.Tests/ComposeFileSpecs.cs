using System.Globalization;
using Bench.Catalog;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Bench.Cli.Tests;

/// <summary>What <c>docker-compose.yml</c> starts by hand is what the harness starts: nobody measures one and debugs another.</summary>
public sealed class ComposeFileSpecs
{
    private static readonly string Root = RepositoryRoot.Find(AppContext.BaseDirectory);
    private static readonly IReadOnlyList<Target> Targets = Definitions.Load(Root).Targets;
    private static readonly Dictionary<string, Dictionary<string, object>> Services = Read();

    public static TheoryData<string> Ids => [.. Targets.Select(target => target.Id)];

    [Fact]
    public void There_is_a_service_for_each_target_and_none_beside() =>
        Assert.Equal(Targets.Select(target => target.Id).Order(StringComparer.Ordinal), Services.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_service_runs_the_targets_command_in_its_environment(string id)
    {
        var target = Targets.Single(target => target.Id == id);
        Assert.True(Services.ContainsKey(id), $"docker-compose.yml has no service {id}.");
        Assert.Equal(target.CommandLine(workers: 1), Texts(Services[id]["command"]));
        Assert.Equal(
            ContainerSettings.Environment.Concat(target.Environment).OrderBy(variable => variable.Key, StringComparer.Ordinal),
            Map(Services[id]["environment"]).OrderBy(variable => variable.Key, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_service_is_built_from_the_targets_folder_and_lock_by_the_harness_own_recipe(string id)
    {
        var target = Targets.Single(target => target.Id == id);
        var build = (Dictionary<object, object>)Services[id]["build"];
        var context = Path.Combine(Root, (string)build["context"]);
        var recipe = File.ReadAllLines(Path.Combine(context, (string)build["dockerfile"]));
        var arguments = Map(build["args"]);
        Assert.Equal(Path.GetRelativePath(context, target.Folder), arguments["FOLDER"]);
        Assert.Equal(Path.GetRelativePath(context, Path.GetFullPath(target.Requirements, target.Folder)), arguments["REQUIREMENTS"]);
        Assert.Contains($"ARG BASE={arguments["BASE"]["${BASE:-".Length..^1]}", recipe);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_service_has_the_rights_and_limits_of_the_harness_containers(string id)
    {
        var service = Services[id];
        Assert.Equal("host", service["network_mode"]);
        Assert.Equal(ContainerSettings.User, service["user"]);
        Assert.Equal($"{ContainerSettings.MemoryBytes >> 30}g", service["mem_limit"]);
        Assert.Equal(service["mem_limit"], service["memswap_limit"]);
        Assert.Equal(ContainerSettings.Processes.ToString(CultureInfo.InvariantCulture), service["pids_limit"]);
        Assert.Equal("true", service["read_only"]);
        Assert.Equal(ContainerSettings.Tmpfs.Select(mount => $"{mount.Key}:{mount.Value}"), Texts(service["tmpfs"]));
        Assert.Equal(ContainerSettings.DroppedCapabilities, Texts(service["cap_drop"]));
        Assert.Equal(ContainerSettings.SecurityOptions, Texts(service["security_opt"]));
        Assert.DoesNotContain("ports", service.Keys);
    }

    private static Dictionary<string, Dictionary<string, object>> Read()
    {
        using var file = File.OpenText(Path.Combine(Root, "docker-compose.yml"));
        var document = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(file)));
        return ((Dictionary<object, object>)document["services"]).ToDictionary(
            service => (string)service.Key,
            service => ((Dictionary<object, object>)service.Value).ToDictionary(setting => (string)setting.Key, setting => setting.Value));
    }

    private static IEnumerable<string> Texts(object list) => ((List<object>)list).Cast<string>();

    private static Dictionary<string, string> Map(object map) =>
        ((Dictionary<object, object>)map).ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value);
}
