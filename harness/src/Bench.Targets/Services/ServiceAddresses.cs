using Bench.Core.Suites;

namespace Bench.Targets.Services;

/// <summary>Where the services are that contracts need.</summary>
/// <param name="Variables">As targets are told: one environment variable a service.</param>
public sealed record ServiceAddresses(IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>The variable of each service that a contract may need.</summary>
    public static IReadOnlyDictionary<string, string> VariableOf { get; } = new Dictionary<string, string>
    {
        ["postgres"] = "DATABASE_URL",
        ["downstream"] = "DOWNSTREAM_URL",
    };

    /// <summary>Of those that the user has started and named in bench's own environment.</summary>
    public static ServiceAddresses FromEnvironment() => new(VariableOf.Values
        .Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name)))
        .Where(variable => !string.IsNullOrEmpty(variable.Value))
        .ToDictionary(variable => variable.Key, variable => variable.Value!));

    /// <summary>With the address of one more, where there is any.</summary>
    public ServiceAddresses With(string service, string? address) =>
        address is null ? this : new(new Dictionary<string, string>(Variables) { [VariableOf[service]] = address });

    /// <summary>A sentence for each service that a contract needs and that is nowhere.</summary>
    public IReadOnlyList<string> Lacking(Contract contract) =>
    [
        .. contract.Services.Where(service => !Variables.ContainsKey(VariableOf[service]))
            .Select(service => $"The contract '{contract.Id}' needs the service {service}. Start one and name it in {VariableOf[service]}."),
    ];
}
