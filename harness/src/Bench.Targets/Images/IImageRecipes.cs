using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Images;

/// <summary>How images are made with the packages of one source.</summary>
internal interface IImageRecipes
{
    /// <param name="target">One of those that share a folder and a lock: their image is the same.</param>
    /// <exception cref="MachineNotReadyException">What it is built on is not here and may not, or cannot, be had.</exception>
    Task<ImageRecipe> OfAsync(Target target, CancellationToken cancellation);
}
