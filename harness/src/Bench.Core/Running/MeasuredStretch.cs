using System.Text.Json.Serialization;
using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>How a trial of a capacity came to the rates that are its levels, beside which this stands in the journal.</summary>
/// <param name="Search">The closed level around whose rate of answers they lie: in no figure.</param>
/// <param name="Repeated">Rates that a fault of the instrument spoilt, as they were measured before they were measured again; in no figure either.</param>
public sealed record MeasuredStretch(LevelResult Search, IReadOnlyList<LevelRecord> Repeated)
{
    /// <summary>What the target was asked beside the trial's levels.</summary>
    [JsonIgnore]
    public IEnumerable<LevelResult> Discarded => [Search, .. Repeated.Select(record => record.Measured)];
}
