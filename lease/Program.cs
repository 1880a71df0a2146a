using Groundwork.Lease;

try
{
    return await LeaseProgram.RunAsync(LeaseOptions.Parse(args));
}
catch (LeaseUsageException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return ExitCode.Usage;
}
