using Xunit.Sdk;
using Xunit.v3;

// These tests start processes, pin threads and read what the whole machine does: two at a time would see each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
