using System.Text;
using Bench.Core.Suites;

namespace Bench.Probes.Inside;

/// <summary>
/// A Python program that is started in the place of a service, with the same packages, user, limits and port, and answers as one: so it runs wherever
/// services run, and what it found goes over HTTP and is kept like every other answer.
/// </summary>
/// <param name="Parts">Files of this folder, without their ending: one after the other they are the program.</param>
internal sealed record InsideProgram(params string[] Parts)
{
    /// <summary>Where the programs tell what they found.</summary>
    public const string Found = "/found";

    /// <param name="arguments">After the port, which comes first.</param>
    public Target InPlaceOf(Target target, params string[] arguments) =>
        target with { Command = ["python", "-c", string.Join("\n\n", Parts.Select(Text)), "{port}", .. arguments] };

    private static string Text(string part)
    {
        using var stream = typeof(InsideProgram).Assembly.GetManifestResourceStream($"Inside/{part}.py")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
