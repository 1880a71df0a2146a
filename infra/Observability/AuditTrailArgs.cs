using Groundwork.Infra.Platform;

namespace Groundwork.Infra.Observability;

/// <summary>What a caller decides about an <see cref="AuditTrail"/>.</summary>
public sealed class AuditTrailArgs : ResourceArgs
{
    /// <summary>APIs of the project; Logging, Monitoring and Storage must be among them, the first and the last with their agents.</summary>
    public required ProjectServices Services { get; init; }

    /// <summary>Labels of the archive and the alerts.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Where the archive's name comes from.</summary>
    public required Naming Naming { get; init; }

    /// <summary>Where alerts go.</summary>
    public required AlertChannels Channels { get; init; }

    /// <summary>Key of the log bucket, which is made in the key's region; the agent of Logging must be granted its use.</summary>
    public required CmekKey LogKey { get; init; }

    /// <summary>Key of the archive, which is made in the key's location, a multi-region; the agent of Storage must be granted its use.</summary>
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
