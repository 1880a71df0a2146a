using Groundwork.Preview.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
