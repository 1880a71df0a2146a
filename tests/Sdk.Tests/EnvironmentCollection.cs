namespace Groundwork.Sdk.Tests;

/// <summary>Tests that change what belongs to the whole process run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "environment";
}
