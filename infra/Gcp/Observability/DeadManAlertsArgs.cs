namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about <see cref="DeadManAlerts"/>.</summary>
public sealed class DeadManAlertsArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Monitoring must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Who has to write the heartbeat, e.g. <c>core-engine</c>; at least one.</summary>
    [Input("writers", required: true)]
    public required List<string> Writers
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>Seconds without a heartbeat after which it is told, 60 to 3600. Default: 180, three that are missing.</summary>
    [Input("missingSeconds")]
    public int MissingSeconds { get; init => field = Require.InRange(value, 60, 3_600); } = 180;

    static List<string> Checked(List<string> writers)
    {
        _ = Require.NotEmpty(writers, nameof(Writers));

        foreach (var writer in writers)
            _ = Require.Matches(writer, "[a-z][a-z0-9-]*", "a service such as core-engine", nameof(Writers));

        return writers;
    }
}
