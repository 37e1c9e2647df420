using System.Text.Json;
using Bench.Catalog;
using Bench.Cli.Commands;
using Bench.Core.Running;

namespace Bench.Cli.Running;

/// <summary>Verification alone: provision, start each target, ask it everything, print who agrees.</summary>
internal static class VerifySession
{
    public static async Task<ExitCode> RunAsync(
        IReadOnlyList<string> ids,
        string launcher,
        string packageSource,
        string? cpuText,
        bool json,
        Consent consent,
        Narrator narrator,
        CancellationToken cancellation)
    {
        var root = RepositoryRoot.Find(Directory.GetCurrentDirectory());
        var definitions = Definitions.Load(root);
        var targets = definitions.TargetsNamed([.. ids]);
        var cpus = CpuOption.Layout(cpuText);
        using var alone = MachineLock.Take();
        await using var launching = await new LaunchingPreparation(definitions.Targets, root, cpus, consent, narrator) { OnlyWhatIsOffered = ids.Count == 0 }
            .PrepareAsync(launcher, packageSource, targets, definitions.OfferedBy, ExternalTargets.None, cancellation);
        foreach (var lack in launching.Targets.SelectMany(definitions.OfferedBy).SelectMany(launching.Lacking).Distinct())
            narrator.Say($"{lack} It is not asked.");
        var answers = await new EquivalenceCheck(launching.Launcher, launching.Verify).RunAsync(
            launching.Targets,
            target => [.. definitions.OfferedBy(target).Where(contract => launching.Lacking(contract).Count == 0)],
            narrator.SayVerified,
            cancellation);

        Console.Out.WriteLine(json ? JsonSerializer.Serialize(answers, RunJson.Document) : VerificationMatrix.Of(answers));
        var differences = answers.SelectMany(answer => answer.Differences).ToArray();
        return differences.Length == 0 ? ExitCode.Done : throw new ContractDifferenceException(differences);
    }
}
