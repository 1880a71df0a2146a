namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>What a caller decides about a <see cref="FleetState"/>.</summary>
public sealed class FleetStateArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Storage must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Key of the bucket, in the multi-region that the bucket is in.</summary>
    public required CmekKey Key { get; init; }

    /// <summary>Multi-region that holds both regions of the fleets, <c>US</c>, <c>EU</c> or <c>ASIA</c>. Default: <c>US</c>.</summary>
    [Input("location")]
    public string Location { get; init => field = Require.OneOf(value, ["US", "EU", "ASIA"]); } = "US";

    /// <summary>
    /// Who runs on the hosts, as key to IAM member: holds leases, reads releases. The key names the grants and must not change.
    /// </summary>
    public required IReadOnlyDictionary<string, Input<string>> Hosts { get; init; }

    /// <summary>Who writes down what is released, as key to IAM member. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Releasers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Who takes the writers' leases to fence them off, as key to IAM member. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Fencers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Who sees whether a lease has run out, as key to IAM member. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Watchers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;
}
