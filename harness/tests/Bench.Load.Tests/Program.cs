using Bench.Load.Agent;
using Bench.Load.Tests;
using Bench.Load.Tests.Agent;

// The tests start this program again: as the agent, as a starter that gets killed, as an agent that misbehaves, as a server that gets stopped.
return args switch
{
    ["agent"] => await AgentHost.RunAsync(Console.In, Console.Out, CancellationToken.None),
    ["starter", var port] => await Starter.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    ["broken-agent", var kind] => await BrokenAgent.RunAsync(kind),
    ["delay-server", var milliseconds] => await StoppableServer.ServeAsync(int.Parse(milliseconds, System.Globalization.CultureInfo.InvariantCulture)),
    _ when args.Any(argument => argument is "--server" or "--internal-msbuild-node") =>
        await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
