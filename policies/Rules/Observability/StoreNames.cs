namespace Groundwork.Policies.Rules.Observability;

/// <summary>The stores of a stack by their names, with which a sink's destination ends.</summary>
sealed class StoreNames
{
    static readonly ResourceTypes Types =
    [
        "gcp:logging/projectBucketConfig:ProjectBucketConfig",
        "gcp:storage/bucket:Bucket",
        "gcp:bigquery/dataset:Dataset",
        "gcp:pubsub/topic:Topic",
    ];

    readonly IReadOnlyList<ResourceInputs> _stores;
    readonly ILookup<string?, ResourceInputs> _byName;
    readonly StackView _stack;

    public StoreNames(StackView stack)
    {
        _stack = stack;
        _stores = stack.OfType(Types);
        _byName = _stores.ToLookup(Of, StringComparer.Ordinal);
    }

    /// <summary>The known name of a store.</summary>
    public static string? Of(ResourceInputs store) =>
        Names(store).Select(static n => n.AsText()).FirstOrDefault(static text => text is not null);

    /// <summary>The name of a store that only the deployment tells.</summary>
    public static Property? Unknown(ResourceInputs store) => Names(store).FirstOrDefault(static n => n.IsUnknown);

    /// <summary>What stands behind each slash of a destination.</summary>
    public static IEnumerable<string> Ends(string? destination) =>
        destination is null ? [] : destination.Index().Where(static c => c.Item == '/').Select(c => destination[(c.Index + 1)..]);

    /// <summary>
    /// The stores that a destination may be: that it refers to, that it ends with, and one without a known name; of an unknown one, any.
    /// </summary>
    public IEnumerable<ResourceInputs> Candidates(Property destination) => _stack.Targets(destination.Owner, "destination").OfType(Types)
        .Concat(Ends(destination.AsText()).SelectMany(end => _byName[end]))
        .Concat(_byName[null].Where(static store => Unknown(store) is not null).Take(1))
        .Concat(destination.IsUnknown ? _stores.Take(1) : []);

    static IEnumerable<Property> Names(ResourceInputs store) => ((string[])["bucketId", "name", "datasetId"]).Select(store.At);
}
