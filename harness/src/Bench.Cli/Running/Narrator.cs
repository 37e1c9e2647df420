using Bench.Core.Running;

namespace Bench.Cli.Running;

/// <summary>Says on stderr what takes long before the first trial.</summary>
internal sealed class Narrator(TextWriter output, bool verbose)
{
    public void Say(string step) => output.WriteLine($"bench: {step}");

    /// <summary>Details that only <c>--verbose</c> shows.</summary>
    public void Detail(string step)
    {
        if (verbose) Say(step);
    }

    public void SayVerified(CheckedContract answer)
    {
        var outcome = answer.Agrees
            ? $"{answer.Exchanges} exchanges agree"
            : $"{answer.Differences.Count} of {answer.Exchanges} exchanges differ";
        Detail($"{answer.Target} {answer.Contract}: {outcome}");
    }
}
