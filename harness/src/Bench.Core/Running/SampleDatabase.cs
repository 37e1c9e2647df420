using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Asks the database of a contract what it has counted; null where the contract has none, or nobody may ask it.</summary>
/// <exception cref="MachineNotReadyException">The database does not answer any more.</exception>
public delegate Task<DatabaseSample?> SampleDatabase(Contract contract, CancellationToken cancellation);
