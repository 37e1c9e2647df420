using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Sends every exchange of a contract to a running target and compares the answers.</summary>
public delegate Task<VerifiedContract> VerifyContract(
    IRunningTarget running, Target target, Contract contract, CancellationToken cancellation);
