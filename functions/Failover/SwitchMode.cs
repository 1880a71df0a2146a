namespace Groundwork.Functions.Failover;

/// <summary>How the roles change.</summary>
enum SwitchMode
{
    /// <summary>The old primary is given up: fence it, promote the replica.</summary>
    Failover,

    /// <summary>Both are well: writers pause, Cloud SQL swaps the roles, nothing is lost.</summary>
    Switchover,
}
