// The official SDK's test runs are serial, and its configuration is one for the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
