namespace Groundwork.Infra.Gcp.Database;

/// <summary>
/// Where the two instances of a <see cref="PostgresDatabase"/> are in changing places: never one update, which would replace a database.
/// </summary>
public enum SwitchoverStep
{
    /// <summary>Nothing is changing.</summary>
    None,

    /// <summary>
    /// First update: the instance of <see cref="PostgresDatabaseArgs.PrimaryRegion"/> becomes the primary;
    /// the other stays as it was, and both say whom they replicate to.
    /// </summary>
    Promote,

    /// <summary>Second update, after <c>pulumi refresh</c>: the other one becomes its replica.</summary>
    Demote,
}
