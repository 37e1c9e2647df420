using Bench.Core.Measurement;

namespace Bench.Load.Recording;

/// <summary>Counts for one conservation law: each request is sent once and ends once.</summary>
internal struct Outcomes
{
    public long Sent;
    public long Ok;
    public long Failed;
    public long CutOff;

    /// <summary>Have not ended yet.</summary>
    public readonly long Pending => Sent - Ok - Failed - CutOff;

    public void Add(in Outcomes other)
    {
        Sent += other.Sent;
        Ok += other.Ok;
        Failed += other.Failed;
        CutOff += other.CutOff;
    }

    public readonly Conservation ToConservation() => new(Sent, Ok, Failed, CutOff);
}
