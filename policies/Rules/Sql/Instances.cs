namespace Groundwork.Policies.Rules.Sql;

/// <summary>What the rules on Cloud SQL instances ask first.</summary>
static class Instances
{
    public const string Type = "gcp:sql/databaseInstance:DatabaseInstance";

    public const string ReplicaReason = "A read replica takes this from its primary.";

    public const string SqlServerReason = "SQL Server does not have this.";

    /// <summary>Passes for a read replica, however it is made one.</summary>
    public static Verdict IsReplica(ResourceInputs sql) =>
        sql.Require("masterInstanceName").Present().Or(sql.Require("instanceType").OneOf("READ_REPLICA_INSTANCE", "READ_POOL_INSTANCE"));

    /// <summary>Passes for an instance of that engine: <c>POSTGRES</c>, <c>MYSQL</c> or <c>SQLSERVER</c>.</summary>
    public static Verdict IsEngine(ResourceInputs sql, string engine) =>
        sql.Require("databaseVersion").Text(version => version.StartsWith(engine, StringComparison.Ordinal), $"be of {engine}");

    /// <summary>The value of a database flag.</summary>
    public static Property Flag(ResourceInputs sql, string name) => sql.Each("settings.databaseFlags").Entry("name", name).At("value");
}
