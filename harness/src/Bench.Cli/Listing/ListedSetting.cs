namespace Bench.Cli.Listing;

internal sealed record ListedSetting(string Name, string Value)
{
    public override string ToString() => $"{Name} {Value}";
}
