using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Bench.Core.Suites;

namespace Bench.Core.Tests;

/// <summary>Dependencies point one way: the command line to its parts, each of them to the domain, the domain to nothing outside.</summary>
public sealed class DependencyDirectionSpecs
{
    private const string Core = "Bench.Core";
    private const string Cli = "Bench.Cli";

    /// <summary>A program of its own, outside the solution, that speaks the load agent's protocol.</summary>
    private const string NBomberAgent = "Bench.Load.NBomber";

    // As a namespace or a type; whatever begins with it and a dot counts too.
    private static readonly string[] OutsideTheDomain =
    [
        "System.Net.Sockets",
        "System.Net.Http",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.Diagnostics.Process",
        "System.Diagnostics.ProcessStartInfo",
        "Docker",
        "YamlDotNet",
        "Spectre",
    ];

    public static TheoryData<string> Parts => [.. ProjectReferences().Keys.Where(project => project is not Core and not Cli and not NBomberAgent)];

    [Fact]
    public void The_domain_refers_to_no_project() => Assert.Empty(ProjectReferences()[Core]);

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_refers_to_the_domain_at_most_and_never_to_a_sibling(string part) =>
        Assert.DoesNotContain(ProjectReferences()[part], reference => reference != Core);

    [Fact]
    public void Nothing_refers_to_the_command_line() =>
        Assert.DoesNotContain(ProjectReferences().Values, references => references.Contains(Cli));

    [Fact]
    public void An_engine_of_its_own_process_refers_to_the_protocol_alone_and_nothing_refers_to_it()
    {
        var references = ProjectReferences();
        Assert.Equal(["Bench.Load"], references[NBomberAgent]);
        Assert.DoesNotContain(references.Values, projects => projects.Contains(NBomberAgent));
    }

    [Theory]
    [InlineData("Bench.Catalog")]
    [InlineData("Bench.Load")]
    [InlineData("Bench.Probes")]
    [InlineData("Bench.Reporting")]
    [InlineData("Bench.Targets")]
    [InlineData("Bench.TestServer")]
    public void The_command_line_refers_to_its_parts(string part) => Assert.Contains(part, ProjectReferences()[Cli]);

    [Fact]
    public void The_domain_uses_no_files_sockets_processes_and_no_library_for_them() =>
        Assert.DoesNotContain(TypesUsedBy(typeof(Suite).Assembly.Location), IsOutsideTheDomain);

    [Fact]
    public void Use_of_files_would_be_seen() =>
        Assert.Contains("System.IO.Directory", TypesUsedBy(typeof(DependencyDirectionSpecs).Assembly.Location).Where(IsOutsideTheDomain));

    private static bool IsOutsideTheDomain(string type) =>
        OutsideTheDomain.Any(outside => type == outside || type.StartsWith(outside + ".", StringComparison.Ordinal));

    private static SortedDictionary<string, string[]> ProjectReferences()
    {
        var projects = Directory.GetFiles(Path.Combine(RepositoryRoot(), "harness", "src"), "*.csproj", SearchOption.AllDirectories);
        return new(projects.ToDictionary(path => Path.GetFileNameWithoutExtension(path), References), StringComparer.Ordinal);
    }

    private static string[] References(string project) =>
    [
        .. XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))),
    ];

    // What the compiled code names, so that neither an alias nor a global using hides it.
    private static string[] TypesUsedBy(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Benchmarks.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        return folder.FullName;
    }
}
