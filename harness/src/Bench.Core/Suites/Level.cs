using System.Text.Json.Serialization;

namespace Bench.Core.Suites;

/// <summary>One point of a workload.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "workload")]
[JsonDerivedType(typeof(ClosedLevel), "closed")]
[JsonDerivedType(typeof(OpenLevel), "open")]
public abstract record Level
{
    /// <summary>The workload's name in files: <c>closed</c> or <c>open</c>.</summary>
    [JsonIgnore]
    public abstract string Workload { get; }

    /// <summary>The number that orders levels of one workload: concurrent users, or requests a second.</summary>
    [JsonIgnore]
    public abstract double Value { get; }

    /// <summary>What <see cref="Value"/> counts, for axes and headers.</summary>
    [JsonIgnore]
    public abstract string Unit { get; }

    /// <summary>How many connections the engine holds to the target.</summary>
    [JsonIgnore]
    public abstract int Connections { get; }

    public sealed override string ToString() => FormattableString.Invariant($"{Workload} {Value:0.##} {Unit}");
}
