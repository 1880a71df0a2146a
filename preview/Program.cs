using Groundwork.Preview.Cli;

// What a preview of a few stacks makes fits into this; only more needs collecting.
const long UncollectedBytes = 192L << 20;

_ = GC.TryStartNoGCRegion(UncollectedBytes);
return await CommandLine.RunAsync(args, Terminal.OfProcess());
