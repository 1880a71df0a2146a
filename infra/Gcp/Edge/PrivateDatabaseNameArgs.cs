using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>What a caller decides about a <see cref="PrivateDatabaseName"/>.</summary>
public sealed class PrivateDatabaseNameArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, DNS must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network that the name is known in, and in no other.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>The name, e.g. <c>database.trading-bot.internal</c>: the zone is what follows its first dot.</summary>
    [Input("hostName", required: true)]
    public required string HostName
    {
        get;
        init => field = Require.Matches(value, "([a-z]([-a-z0-9]*[a-z0-9])?\\.){2,}internal", "a name such as database.example.internal");
    }

    /// <summary>Private address that it stands for at first. Unknown until first applied.</summary>
    [Input("address", required: true)]
    public required Input<string> Address { get; init; }

    /// <summary>Seconds that a host keeps the answer, 1 to 60: for so long it may still call the old primary. Default: 5.</summary>
    [Input("ttlSeconds")]
    public int TtlSeconds { get; init => field = Require.InRange(value, 1, 60); } = 5;
}
