namespace Groundwork.Plan.Dangers;

/// <summary>What kind of harm a change can do; the worst first.</summary>
public enum DangerKind
{
    /// <summary>A resource that holds data is deleted.</summary>
    StatefulDelete,

    /// <summary>A resource that holds data is replaced by an empty one.</summary>
    StatefulReplace,

    /// <summary>What kept data from being lost is gone.</summary>
    DataLoss,

    /// <summary>Something can be reached by everybody.</summary>
    PublicExposure,

    /// <summary>An identity may do more than before.</summary>
    WiderAccess,

    /// <summary>The network lets more through than before.</summary>
    WiderFirewall,

    /// <summary>Something is kept for a shorter time.</summary>
    ShorterRetention,

    /// <summary>A guard against mistakes or attacks is gone.</summary>
    ProtectionRemoved,

    /// <summary>A failure may go unnoticed.</summary>
    AlertRemoved,
}
