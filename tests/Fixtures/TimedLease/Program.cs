using Groundwork.Lease;
using Groundwork.Lease.Timed;

// The program as it is, but for the clock, which the test moves, and marks by which the test sees how far it has come.
var options = LeaseOptions.Parse(args);
var clock = new FileClock(Environment.GetEnvironmentVariable("CLOCK")!, Path.Combine(options.StateFolder, "looks-at-the-clock"));
using var client = StorageLeaseStore.Client(options);
var store = new MarkedStore(StorageLeaseStore.For(options, client, clock), Path.Combine(options.StateFolder, "renewals"));
return await LeaseProgram.RunAsync(options, store, clock);
