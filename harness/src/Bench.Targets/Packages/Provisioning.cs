using Bench.Core.Running;

namespace Bench.Targets.Packages;

/// <summary>What preparing packages may do, and where it says and keeps what it does.</summary>
/// <param name="Cache">Holds package roots and environments between runs.</param>
/// <param name="Consent">The user's <c>--provision</c>: without it nothing is downloaded or installed.</param>
/// <param name="Environment">The user's environment: pip's own settings are read from it.</param>
/// <param name="Progress">Told, in words, what takes long.</param>
public sealed record Provisioning(CacheFolder Cache, bool Consent, IReadOnlyDictionary<string, string> Environment, Action<string> Progress)
{
    /// <summary>With this process's own environment.</summary>
    public static Provisioning FromEnvironment(bool consent, Action<string> progress)
    {
        var environment = System.Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? string.Empty);
        return new Provisioning(CacheFolder.From(environment), consent, environment, progress);
    }

    internal void RequireConsent(string missing)
    {
        if (Consent) return;
        throw new MachineNotReadyException(
            $"{missing} Add --provision to the command to allow its installation (it is kept in {Cache.Path} and used again; bench clean removes it).");
    }
}
