namespace Groundwork.Functions.Tests.StandIn;

/// <summary>An object of the stand-in's Cloud Storage.</summary>
sealed class StandInObject
{
    public required string Name { get; init; }

    public required byte[] Content { get; init; }

    public required long Generation { get; init; }

    public long Metageneration { get; set; } = 1;

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }

    public Dictionary<string, string> Metadata { get; init; } = [];
}
