using Xunit.Sdk;
using Xunit.v3;

// Load tests measure time: side by side they would measure each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
