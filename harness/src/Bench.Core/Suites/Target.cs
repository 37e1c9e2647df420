using System.Globalization;
using System.Text.Json.Serialization;

namespace Bench.Core.Suites;

/// <summary>A service variant: framework, server and settings, as its manifest in <c>targets/</c> describes it.</summary>
/// <param name="Id">Unique over all manifests.</param>
/// <param name="Folder">Absolute path of the folder that holds the manifest and the application.</param>
/// <param name="Port">Loopback port that the service listens on.</param>
/// <param name="Command">Program and arguments; <c>{port}</c> and <c>{workers}</c> are filled in by <see cref="CommandLine"/>.</param>
/// <param name="Requirements">The lock for the <c>pypi</c> source, relative to <paramref name="Folder"/>.</param>
/// <param name="DebianPackages">Packages for the <c>debian</c> source.</param>
/// <param name="VersionsOf">Python distributions whose versions the report prints.</param>
/// <param name="Contracts">Ids of the contracts that it offers.</param>
/// <param name="Settings">Each deliberate setting with the documentation that it follows.</param>
public sealed record Target(
    string Id,
    string Framework,
    string Title,
    string Folder,
    int Port,
    IReadOnlyList<string> Command,
    IReadOnlyDictionary<string, string> Environment,
    string Requirements,
    IReadOnlyList<string> DebianPackages,
    IReadOnlyList<string> VersionsOf,
    IReadOnlyList<string> Contracts,
    IReadOnlyList<TargetSetting> Settings)
{
    /// <summary>Contracts that it does not offer, each with the reason.</summary>
    public IReadOnlyList<UnofferedContract> NotOffered { get; init; } = [];

    /// <summary>Package sources that lack what it is made of, each with the reason.</summary>
    public IReadOnlyList<UnofferedSource> NotOfferedFrom { get; init; } = [];

    /// <summary>Those of a worker that answer requests, beside its main thread; null where no setting fixes their number.</summary>
    public int? Threads { get; init; }

    /// <summary>To the database, that each worker may have; null for those of whom nothing is said.</summary>
    [JsonIgnore]
    public int? DatabaseConnections => Environment.TryGetValue("DATABASE_CONNECTIONS", out var number)
        && int.TryParse(number, CultureInfo.InvariantCulture, out var connections)
            ? connections
            : null;

    /// <summary>Where a user's own service runs already; null for those that the harness starts.</summary>
    public string? Url { get; init; }

    /// <summary>By which a user's own service is built, in its folder; null for those that package sources make.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>Asked until it answers with a status of 200 to 299: then the service is ready.</summary>
    public string HealthPath { get; init; } = DefaultHealthPath;

    public const string DefaultHealthPath = "/healthz";

    /// <summary>Marks a twin: the same target under a second name, measured to show the noise floor (METHOD.md M18).</summary>
    public const string TwinSuffix = "~aa";

    public bool IsTwin => Id.EndsWith(TwinSuffix, StringComparison.Ordinal);

    /// <summary>Marks the old version of a target that is measured beside the new one.</summary>
    public const string BaseSuffix = "@base";

    public bool IsBase => Id.EndsWith(BaseSuffix, StringComparison.Ordinal);

    public bool Offers(Contract contract) => Contracts.Contains(contract.Id) || (contract.EndpointOf is { } endpoint && Contracts.Contains(endpoint));

    public Target Twin() => this with { Id = Id + TwinSuffix, Title = Title + " (twin)" };

    /// <summary>The id of what this is a twin or the old version of; its own for others.</summary>
    public string OriginalId => IsTwin ? Id[..^TwinSuffix.Length] : IsBase ? Id[..^BaseSuffix.Length] : Id;

    public Target AsBase() => this with { Id = Id + BaseSuffix, Title = Title + " (base)" };

    public IReadOnlyList<string> CommandLine(int workers) =>
        [.. Command.Select(argument => argument
            .Replace("{port}", Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{workers}", workers.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))];
}
