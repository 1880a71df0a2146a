namespace Groundwork.Infra.Tests.Gcp.Database;

public sealed class PostgresDatabaseTests
{
    const string Instance = "gcp:sql/databaseInstance:DatabaseInstance";
    const string User = "gcp:sql/user:User";
    const string Grant = "gcp:projects/iAMMember:IAMMember";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defines_an_instance_per_region_named_by_it(bool isPreview)
    {
        var program = await Run(new(), isPreview);

        Assert.Equal(["database-us-central1", "database-us-east1"], program.OfType(Instance).Select(instance => instance.Name));
        Assert.Equal("trading-bot-database-us-central1-1", Primary(program)["name"]);
        Assert.Equal("trading-bot-backup-replica-us-east1-1", Replica(program)["name"]);
        Assert.Equal("CLOUD_SQL_INSTANCE", Primary(program)["instanceType"]);
        Assert.Equal("READ_REPLICA_INSTANCE", Replica(program)["instanceType"]);
        Assert.Equal("trading-bot-database-us-central1-1", Replica(program)["masterInstanceName"]);
        Assert.Null(Primary(program)["masterInstanceName"]);
        Assert.Equal("POSTGRES_15", Primary(program)["databaseVersion"]);
    }

    [Fact]
    public async Task Is_reached_by_private_address_and_TLS_only()
    {
        var program = await Run(new());

        Assert.All(program.OfType(Instance), instance =>
        {
            Assert.Equal(false, instance["settings.ipConfiguration.ipv4Enabled"]);
            Assert.Equal("network-id", instance["settings.ipConfiguration.privateNetwork"]);
            Assert.Equal("ENCRYPTED_ONLY", instance["settings.ipConfiguration.sslMode"]);
            Assert.Null(instance["settings.ipConfiguration.authorizedNetworks"]);
            Assert.Contains("network-private-services-connection", instance.DependsOn);
            Assert.Contains("services-sqladmin", instance.DependsOn);
        });
    }

    [Fact]
    public async Task Encrypts_each_instance_under_a_key_of_its_region_once_that_is_granted()
    {
        var program = await Run(new());

        Assert.Equal("keys-database-us-central1-id", Primary(program)["encryptionKeyName"]);
        Assert.Equal("keys-database-us-east1-id", Replica(program)["encryptionKeyName"]);
        Assert.Contains("keys-database-us-central1-sqladmin", Primary(program).DependsOn);
        Assert.Contains("keys-database-us-east1-sqladmin", Replica(program).DependsOn);
    }

    [Fact]
    public async Task Guards_every_instance_three_ways()
    {
        var program = await Run(new());

        Assert.All(program.OfType(Instance), instance =>
        {
            Assert.Equal(true, instance["deletionProtection"]);
            Assert.Equal(true, instance["settings.deletionProtectionEnabled"]);
            Assert.True(instance.IsProtected);
            Assert.Equal(["replicaConfiguration", "settings.diskSize"], instance.Options.IgnoreChanges);
        });
    }

    [Fact]
    public async Task Drops_all_three_guards_together()
    {
        var program = await Run(new() { DeletionProtection = false });

        Assert.All(program.OfType(Instance), instance =>
        {
            Assert.Equal(false, instance["deletionProtection"]);
            Assert.Equal(false, instance["settings.deletionProtectionEnabled"]);
            Assert.False(instance.IsProtected);
        });
    }

    [Fact]
    public async Task Backs_up_the_primary_beyond_its_region_to_any_point_in_time()
    {
        var primary = Primary(await Run(new()));

        Assert.Equal(true, primary["settings.backupConfiguration.enabled"]);
        Assert.Equal(true, primary["settings.backupConfiguration.pointInTimeRecoveryEnabled"]);
        Assert.Equal(14.0, primary["settings.backupConfiguration.transactionLogRetentionDays"]);
        Assert.Equal(30.0, primary["settings.backupConfiguration.backupRetentionSettings.retainedBackups"]);
        Assert.Equal("COUNT", primary["settings.backupConfiguration.backupRetentionSettings.retentionUnit"]);
        Assert.Equal("us", primary["settings.backupConfiguration.location"]);
        Assert.Equal(true, primary["settings.finalBackupConfig.enabled"]);
        Assert.Equal(true, primary["settings.retainBackupsOnDelete"]);
    }

    [Fact]
    public async Task Demands_passwords_that_are_long_and_mixed()
    {
        var primary = Primary(await Run(new()));

        Assert.Equal(true, primary["settings.passwordValidationPolicy.enablePasswordPolicy"]);
        Assert.Equal(14.0, primary["settings.passwordValidationPolicy.minLength"]);
        Assert.Equal("COMPLEXITY_DEFAULT", primary["settings.passwordValidationPolicy.complexity"]);
        Assert.Equal(true, primary["settings.passwordValidationPolicy.disallowUsernameSubstring"]);
    }

    [Fact]
    public async Task Mirrors_in_the_replica_every_setting_but_those_of_a_primary()
    {
        var program = await Run(new() { ReplicaTier = "db-perf-optimized-N-4" });

        var primary = (ImmutableDictionary<string, object>)Primary(program)["settings"]!;
        var replica = (ImmutableDictionary<string, object>)Replica(program)["settings"]!;

        Assert.Equal(
            ["backupConfiguration", "finalBackupConfig", "maintenanceWindow", "passwordValidationPolicy", "retainBackupsOnDelete"],
            primary.Keys.Except(replica.Keys).Order(StringComparer.Ordinal));
        Assert.All(replica.Keys, key => Assert.Equal(Text(primary[key]), Text(replica[key])));
    }

    [Theory]
    [InlineData("cloudsql.enable_pgaudit", "on")]
    [InlineData("cloudsql.iam_authentication", "on")]
    [InlineData("log_connections", "on")]
    [InlineData("log_disconnections", "on")]
    [InlineData("log_error_verbosity", "default")]
    [InlineData("log_min_duration_statement", "-1")]
    [InlineData("log_min_error_statement", "error")]
    [InlineData("log_min_messages", "warning")]
    [InlineData("log_statement", "ddl")]
    [InlineData("max_connections", "500")]
    [InlineData("pgaudit.log", "ddl,role")]
    public async Task Sets_the_flag_on_both_instances(string flag, string value)
    {
        var program = await Run(new());

        Assert.All(program.OfType(Instance), instance => Assert.Equal(value, Flags(instance)[flag]));
    }

    [Fact]
    public async Task Restarts_on_the_stable_track_in_its_window_and_not_in_the_days_denied()
    {
        var primary = Primary(await Run(new()
        {
            Maintenance = new() { Day = 6, Hour = 3, DenyFrom = "2026-12-20", DenyTo = "2027-01-05" },
        }));

        Assert.Equal(6.0, primary["settings.maintenanceWindow.day"]);
        Assert.Equal(3.0, primary["settings.maintenanceWindow.hour"]);
        Assert.Equal("stable", primary["settings.maintenanceWindow.updateTrack"]);
        Assert.Equal("2026-12-20", primary["settings.denyMaintenancePeriod.startDate"]);
        Assert.Equal("2027-01-05", primary["settings.denyMaintenancePeriod.endDate"]);
    }

    [Fact]
    public async Task Makes_the_database_and_its_users_on_the_primary_and_leaves_them_when_the_roles_change()
    {
        var program = await Run(new());

        var database = program.Only("gcp:sql/database:Database");
        var user = program[User, "database-user-trading"];

        Assert.Equal("trading", database["name"]);
        Assert.Equal("trading-bot-database-us-central1-1", database["instance"]);
        Assert.Equal(["instance"], database.Options.IgnoreChanges);
        Assert.True(database.IsProtected);
        Assert.Equal("trading", user["name"]);
        Assert.Equal(["instance"], user.Options.IgnoreChanges);
        Assert.Equal("ABANDON", user["deletionPolicy"]);
    }

    [Fact]
    public async Task Admits_a_client_as_itself_on_these_instances_only()
    {
        var program = await Run(new());

        var user = program[User, "database-client-bot"];
        var connect = program[Grant, "database-connect-bot"];
        var login = program[Grant, "database-login-bot"];

        Assert.Equal("CLOUD_IAM_SERVICE_ACCOUNT", user["type"]);
        Assert.Equal("trading-bot-sa@trading-bot-test.iam", user["name"]);
        Assert.Null(user["password"]);
        Assert.Equal("roles/cloudsql.client", connect["role"]);
        Assert.Equal("roles/cloudsql.instanceUser", login["role"]);
        Assert.Equal(
            "resource.type == \"sqladmin.googleapis.com/Instance\" && (resource.name == "
                + "\"projects/trading-bot-test/instances/trading-bot-database-us-central1-1\" || resource.name == "
                + "\"projects/trading-bot-test/instances/trading-bot-backup-replica-us-east1-1\")",
            connect["condition.expression"]);
    }

    [Fact]
    public async Task Opens_the_way_to_its_range_for_its_clients_alone()
    {
        var rule = (await Run(new()))["gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "database-firewall-to-database"];

        Assert.Equal("EGRESS", rule["direction"]);
        Assert.Equal(5_000.0, rule["priority"]);
        Assert.Equal(["10.10.32.0/20"], rule.Texts("match.destIpRanges"));
        Assert.Equal(["3307", "5432"], rule.Texts("match.layer4Configs[0].ports"));
        Assert.Equal(["trading-bot-sa@trading-bot-test.iam.gserviceaccount.com"], rule.Texts("targetServiceAccounts"));
    }

    static Task<TestProgram> Run(Databases database, bool isPreview = false) => TestProgram.Run(() => database.New(), isPreview);

    static RecordedResource Primary(TestProgram program) => program[Instance, "database-us-central1"];

    static RecordedResource Replica(TestProgram program) => program[Instance, "database-us-east1"];

    static Dictionary<string, string> Flags(RecordedResource instance) =>
        ((IEnumerable<object>)instance["settings.databaseFlags"]!)
            .Cast<ImmutableDictionary<string, object>>()
            .ToDictionary(flag => (string)flag["name"], flag => (string)flag["value"]);

    static string Text(KeyValuePair<string, object> entry) => $"{entry.Key}: {Text(entry.Value)}";

    static string Text(object value) => value switch
    {
        ImmutableDictionary<string, object> map =>
            $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Text))}}}",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Text))}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
