using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Load.Agent;

/// <summary>Generates the load of all of a job's levels, one after the other, on the calling thread.</summary>
/// <param name="levelEnded">Told each result as soon as it is there.</param>
/// <param name="stop">Ends the level that is under way early, with what it has measured, and begins none after it.</param>
public delegate void RunJob(LoadJob job, ILoadObserver observer, Action<LevelResult> levelEnded, CancellationToken cancellation, CancellationToken stop);
