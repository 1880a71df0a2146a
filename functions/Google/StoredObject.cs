namespace Groundwork.Functions.Google;

/// <summary>What Cloud Storage knows of an object.</summary>
sealed record StoredObject(
    string Name,
    long Generation,
    long Metageneration,
    long Size,
    DateTimeOffset Created,
    DateTimeOffset Updated,
    IReadOnlyDictionary<string, string> Metadata);
