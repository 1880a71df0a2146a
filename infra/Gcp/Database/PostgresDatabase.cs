using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;
using Projects = Pulumi.Gcp.Projects;
using Sql = Pulumi.Gcp.Sql;

namespace Groundwork.Infra.Gcp.Database;

/// <summary>
/// A PostgreSQL database that is reached by private address and TLS only, is encrypted under its region's own key, can be
/// restored to a point in time, and has replicas in other regions whose settings are the primary's by construction.
/// Defines one <c>sql.DatabaseInstance</c> per region, the <c>sql.Database</c>, a <c>sql.User</c> per user and client, a firewall
/// rule, and per client the grants to connect and to log in, on these instances only.
/// </summary>
public sealed class PostgresDatabase : ComponentResource
{
    /// <summary>Makes the database of <paramref name="args"/>.</summary>
    public PostgresDatabase(string name, PostgresDatabaseArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/database:PostgresDatabase", name, args, options)
    {
        PostgresLimits.Check(args);

        var names = args.Instances.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => args.Cloud.Naming.SqlInstanceName(entry.Value.Role, entry.Key, entry.Value.Generation),
            StringComparer.Ordinal);

        HomeRegion = args.HomeRegion ?? args.PrimaryRegion;

        var primary = NewPrimary(name, args.PrimaryRegion, names, args);

        Instances = names.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => new PostgresInstance(entry.Key, entry.Value, entry.Key == args.PrimaryRegion, entry.Key == args.PrimaryRegion
                ? primary
                : args.Switchover == SwitchoverStep.Promote
                    ? NewPrimary(name, entry.Key, names, args)
                    : NewReplica(name, entry.Key, entry.Value, primary, args)),
            StringComparer.Ordinal);

        DatabaseName = NewDatabase(name, primary, args).Name;
        ConnectionName = primary.ConnectionName;
        PrivateIpAddress = primary.PrivateIpAddress;

        foreach (var (user, secret) in args.Users.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            NewUser($"{name}-user-{user}", new() { Instance = primary.Name, Name = user, Password = secret.Value! }, args);

        foreach (var (key, client) in args.Clients.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            NewUser(
                $"{name}-client-{key}",
                new() { Instance = primary.Name, Name = client.DatabaseUserName, Type = "CLOUD_IAM_SERVICE_ACCOUNT" },
                args);
            Admit(name, key, client, args);
        }

        args.Network.Firewall.Add(this, name, ToDatabase(args));

        RegisterOutputs();
    }

    /// <summary>Connection name of the primary, <c>project:region:name</c>. Unknown until first applied.</summary>
    [Output("connectionName")]
    public Output<string> ConnectionName { get; }

    /// <summary>Private address of the primary. Unknown until first applied.</summary>
    [Output("privateIpAddress")]
    public Output<string> PrivateIpAddress { get; }

    /// <summary>Name of the database in the instances.</summary>
    [Output("databaseName")]
    public Output<string> DatabaseName { get; }

    /// <summary>Region that normally has the primary.</summary>
    public string HomeRegion { get; }

    /// <summary>Instances by region, the primary and its replicas.</summary>
    public ImmutableSortedDictionary<string, PostgresInstance> Instances { get; }

    Sql.DatabaseInstance NewPrimary(string name, string region, ImmutableSortedDictionary<string, string> names, PostgresDatabaseArgs args)
    {
        var replicas = names.Remove(region);
        var made = NewInstance(region, names[region], true, args);
        made.InstanceType = "CLOUD_SQL_INSTANCE";

        if (args.DesignateFailoverReplica)
        {
            made.ReplicationCluster = new Sql.Inputs.DatabaseInstanceReplicationClusterArgs
            {
                // By name: a reference would go both ways, since the replica refers to its primary.
                FailoverDrReplicaName = $"{args.Cloud.Services.Project.Id}:{replicas.Values.Single()}",
            };
        }

        if (args.Switchover != SwitchoverStep.None)
            made.ReplicaNames = replicas.Values.ToArray();

        return new Sql.DatabaseInstance($"{name}-{region}", made, InstanceOptions(region, args));
    }

    Sql.DatabaseInstance NewReplica(
        string name, string region, string physicalName, Sql.DatabaseInstance primary, PostgresDatabaseArgs args)
    {
        var made = NewInstance(region, physicalName, false, args);
        made.InstanceType = "READ_REPLICA_INSTANCE";
        made.MasterInstanceName = primary.Name;

        // Empty and said so: left away, the provider would keep what it knew from the time it was a primary.
        if (args.Switchover != SwitchoverStep.None)
        {
            made.ReplicaNames = new InputList<string>();
            made.ReplicationCluster = new Sql.Inputs.DatabaseInstanceReplicationClusterArgs { FailoverDrReplicaName = string.Empty };
        }

        return new Sql.DatabaseInstance($"{name}-{region}", made, InstanceOptions(region, args));
    }

    static Sql.DatabaseInstanceArgs NewInstance(string region, string physicalName, bool isPrimary, PostgresDatabaseArgs args) => new()
    {
        Name = physicalName,
        Region = region,
        DatabaseVersion = args.Version,
        EncryptionKeyName = args.Instances[region].Key.Id,
        DeletionProtection = args.DeletionProtection,
        Settings = PostgresSettings.Of(args.Instances[region], isPrimary, args),
    };

    CustomResourceOptions InstanceOptions(string region, PostgresDatabaseArgs args)
    {
        var options = Child.Of(
            this,
            args.Cloud.Services.Api(GoogleApi.SqlAdmin),
            args.Network.PrivateServicesReady,
            args.Instances[region].Key.Grants);
        options.Protect = args.DeletionProtection;
        // The disk grows by itself, and refresh writes down of a replica what Cloud SQL says of it;
        // setting either back would mean a new instance.
        options.IgnoreChanges = ["replicaConfiguration", "settings.diskSize"];

        return options;
    }

    Sql.Database NewDatabase(string name, Sql.DatabaseInstance primary, PostgresDatabaseArgs args)
    {
        var options = Child.Of(this, args.Cloud.Services.Api(GoogleApi.SqlAdmin));
        options.Protect = args.DeletionProtection;
        FollowPrimary(options);

        return new Sql.Database($"{name}-{args.DatabaseName.Replace('_', '-')}", new()
        {
            Instance = primary.Name,
            Name = args.DatabaseName,
            Charset = "UTF8",
            Collation = "en_US.UTF8",
            DeletionPolicy = "ABANDON",
        }, options);
    }

    void NewUser(string name, Sql.UserArgs user, PostgresDatabaseArgs args)
    {
        // A user that owns tables can't be dropped; it goes with its instance.
        user.DeletionPolicy = "ABANDON";
        var options = Child.Of(this, args.Cloud.Services.Api(GoogleApi.SqlAdmin));
        FollowPrimary(options);

        _ = new Sql.User(name, user, options);
    }

    // Databases and users travel with the data: when primary and replica change places they are there already, and a
    // replacement on the new primary would first drop them.
    static void FollowPrimary(CustomResourceOptions options) => options.IgnoreChanges = ["instance"];

    void Admit(string name, string key, ServiceIdentity client, PostgresDatabaseArgs args)
    {
        var project = args.Cloud.Services.Project.Id;
        var onlyThese = string.Join(
            " || ",
            Instances.Values.Select(instance => $"resource.name == \"projects/{project}/instances/{instance.Name}\""));

        foreach (var (grant, role) in new[] { ("connect", "roles/cloudsql.client"), ("login", "roles/cloudsql.instanceUser") })
        {
            _ = new Projects.IAMMember($"{name}-{grant}-{key}", new()
            {
                Project = project,
                Role = role,
                Member = client.Member,
                // Cloud SQL has no policy of its own on an instance; a condition is the narrowest there is.
                Condition = new Projects.Inputs.IAMMemberConditionArgs
                {
                    Title = $"{name}-instances-only",
                    Description = $"Only the instances of {name}.",
                    Expression = $"resource.type == \"sqladmin.googleapis.com/Instance\" && ({onlyThese})",
                },
            }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudResourceManager, GoogleApi.SqlAdmin)));
        }
    }

    static FirewallRule ToDatabase(PostgresDatabaseArgs args) => new()
    {
        Key = "to-database",
        Band = FirewallBand.Database,
        Offset = 0,
        Direction = FirewallDirection.Egress,
        Description = "PostgreSQL, directly and through the connectors, on the private services range.",
        Protocols = ["tcp:3307,5432"],
        Ranges = [args.Network.Addresses.PrivateServices.ToString()],
        ServiceAccounts = [.. args.Clients
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (Input<string>)entry.Value.Email)],
    };
}
