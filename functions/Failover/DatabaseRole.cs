namespace Groundwork.Functions.Failover;

/// <summary>What an instance is.</summary>
enum DatabaseRole
{
    /// <summary>There is no such instance, or nobody can tell.</summary>
    Unknown,
    Primary,
    Replica,
}
