using System.Security.Cryptography;
using System.Text;
using Bench.Core.Suites;

namespace Bench.Cli.Running;

/// <summary>
/// What a manifest keeps of a target's variables. What a user gives a service of their own may be secret, and a manifest is published with its report: a
/// digest, another one in each run, tells <c>--resume</c> whether a value is still the same. Variables of the repository's targets are in the repository.
/// </summary>
internal static class KeptEnvironment
{
    public static IReadOnlyDictionary<string, string> Of(Target target, string runId) => target.Dockerfile is null
        ? target.Environment
        : target.Environment.ToDictionary(variable => variable.Key, variable => Digest($"{runId} {variable.Key}={variable.Value}"));

    private static string Digest(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
