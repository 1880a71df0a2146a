namespace Groundwork.Functions.Tests.Hosting;

/// <summary>Tests that measure the process itself, which nothing else may run in meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
