namespace Groundwork.Functions.Failover;

/// <summary>Where a switch stands, in the order of the work.</summary>
enum SwitchStep
{
    Fence,
    CheckLag,
    Promote,
    EnableBackups,
    StartHosts,
    SwitchName,
    SwitchBackends,
    SwitchSecrets,
    ReleaseWriters,
    Reconcile,
    ConfirmBackups,
    Notify,
    Close,
    Done,
}
