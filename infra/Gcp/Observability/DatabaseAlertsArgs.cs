namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about <see cref="DatabaseAlerts"/>.</summary>
public sealed class DatabaseAlertsArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Monitoring must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Connections that an instance takes, 25 to 10000; the alert is at four fifths of them.</summary>
    [Input("maxConnections", required: true)]
    public required int MaxConnections { get; init => field = Require.InRange(value, 25, 10_000); }

    /// <summary>
    /// Seconds that data may be lost for, 60 to 3600. Default: 300, the recovery point of five minutes;
    /// lag is told at a fifth, and again at four fifths.
    /// </summary>
    [Input("recoveryPointSeconds")]
    public int RecoveryPointSeconds { get; init => field = Require.InRange(value, 60, 3_600); } = 300;
}
