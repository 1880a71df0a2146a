using Sql = Pulumi.Gcp.Sql;

namespace Groundwork.Infra.Gcp.Database;

/// <summary>One instance of a <see cref="PostgresDatabase"/>, as other components see it.</summary>
/// <param name="Region">Region it is in.</param>
/// <param name="Name">Its name, e.g. <c>trading-bot-database-us-central1-1</c>. Known before it is made.</param>
/// <param name="IsPrimary">Whether it takes writes.</param>
/// <param name="Resource">The instance itself.</param>
public sealed record PostgresInstance(string Region, string Name, bool IsPrimary, Sql.DatabaseInstance Resource)
{
    /// <summary>What a connector asks for, <c>project:region:name</c>. Unknown until first applied.</summary>
    public Output<string> ConnectionName => Resource.ConnectionName;

    /// <summary>Private address. Unknown until first applied.</summary>
    public Output<string> PrivateIpAddress => Resource.PrivateIpAddress;
}
