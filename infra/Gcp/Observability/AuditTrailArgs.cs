namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about an <see cref="AuditTrail"/>.</summary>
public sealed class AuditTrailArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, Logging, Monitoring and Storage must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Key of the log bucket, which is made in the key's region; the agent of Logging must be granted its use.</summary>
    public required CmekKey LogKey { get; init; }

    /// <summary>
    /// Key of the archive, which is made in the key's location, a multi-region; the agent of Storage must be granted its use.
    /// </summary>
    public required CmekKey ArchiveKey { get; init; }

    /// <summary>Days that everything logged is kept, 1 to 3650. Default: 1095, three years.</summary>
    [Input("retentionDays")]
    public int RetentionDays { get; init => field = Require.InRange(value, 1, 3650); } = 1095;

    /// <summary>
    /// Whether nobody can shorten that any more, Google's support included. It can't be taken back, and a project whose logs are
    /// locked can't be deleted before they have run out. Default: it is locked.
    /// </summary>
    [Input("locked")]
    public bool Locked { get; init; } = true;
}
