using Groundwork.Lease;

try
{
    var options = LeaseOptions.Parse(args);
    var clock = new HostClock();
    using var client = StorageLeaseStore.Client(options);
    return await LeaseProgram.RunAsync(options, StorageLeaseStore.For(options, client, clock), clock);
}
catch (LeaseUsageException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return ExitCode.Usage;
}
