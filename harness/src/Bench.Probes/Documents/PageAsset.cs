namespace Bench.Probes.Documents;

/// <summary>Something that a page loads.</summary>
/// <param name="Address">As the page writes it.</param>
/// <param name="IsNeeded">A script or a style sheet, without which the page is not what it should be.</param>
internal sealed record PageAsset(string Address, bool IsNeeded)
{
    /// <summary>Null where the service itself has it.</summary>
    public string? OtherHost =>
        Uri.TryCreate(Address.StartsWith("//", StringComparison.Ordinal) ? "https:" + Address : Address, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
                ? address.Host
                : null;
}
