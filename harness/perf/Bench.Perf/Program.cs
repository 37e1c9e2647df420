using Bench.Load.Agent;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

// Code runs as the load agent's does. The minimum is the figure that other load on the machine disturbs least.
var asInTheAgent = Job.Default
    .WithEnvironmentVariables([.. AgentRuntimeSettings.Variables.Select(variable => new EnvironmentVariable(variable.Key, variable.Value))])
    .AsMutator();
var config = DefaultConfig.Instance.AddJob(asInTheAgent).AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.Min);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config).ToArray();
return summaries.Length > 0 && summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
