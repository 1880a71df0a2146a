using Groundwork.Policies.Generation;
using Groundwork.Policies.Server;

if (args is ["generate", .. var rest])
{
    GeneratedFiles.Write(RuleCatalog.Default, rest.Length > 0 ? rest[0] : Directory.GetCurrentDirectory());
    return 0;
}

// Standard output is how the engine learns the port; whatever else is written there, it takes for a failure.
await using var output = Console.OpenStandardOutput();
Console.SetOut(TextWriter.Null);
await AnalyzerServer.RunAsync(ServerArguments.Parse(args), output, TimeProvider.System);
return 0;
