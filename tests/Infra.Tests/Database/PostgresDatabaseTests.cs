using Groundwork.Infra.Database;

namespace Groundwork.Infra.Tests.Database;

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
        var primary = Primary(await Run(new() { Maintenance = new() { Day = 6, Hour = 3, DenyFrom = "2026-12-20", DenyTo = "2027-01-05" } }));

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
            "resource.type == \"sqladmin.googleapis.com/Instance\" && (resource.name == \"projects/trading-bot-test/instances/trading-bot-database-us-central1-1\" || resource.name == \"projects/trading-bot-test/instances/trading-bot-backup-replica-us-east1-1\")",
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

    [Fact]
    public async Task Designates_the_replica_when_told_to()
    {
        var program = await Run(new() { Designate = true });

        Assert.Equal("trading-bot-test:trading-bot-backup-replica-us-east1-1", Primary(program)["replicationCluster.failoverDrReplicaName"]);
        Assert.Null(Replica(program)["replicationCluster"]);
    }

    [Fact]
    public async Task Designates_nothing_by_default() => Assert.Null(Primary(await Run(new()))["replicationCluster"]);

    [Fact]
    public async Task Says_which_replicas_each_has_while_roles_change()
    {
        var program = await Run(new() { Switchover = SwitchoverStep.Demote });

        Assert.Equal(["trading-bot-backup-replica-us-east1-1"], Primary(program).Texts("replicaNames"));
        Assert.Contains("replicaNames", Replica(program).Inputs.Keys);
        Assert.Empty(Replica(program).Texts("replicaNames"));
        Assert.Equal(string.Empty, Replica(program)["replicationCluster.failoverDrReplicaName"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaves_the_old_primary_as_it_was_in_the_first_step(bool isPreview)
    {
        var before = await Run(new(), isPreview);
        var program = await Run(new() { Primary = "us-east1", Home = "us-central1", Switchover = SwitchoverStep.Promote }, isPreview);

        var old = program[Instance, "database-us-central1"];
        Assert.Equal("CLOUD_SQL_INSTANCE", old["instanceType"]);
        Assert.Equal(Primary(before)["settings.backupConfiguration.enabled"], old["settings.backupConfiguration.enabled"]);
        Assert.Equal(["trading-bot-database-us-east1-1"], old.Texts("replicaNames"));
        Assert.True(old.IsProtected);
    }

    [Fact]
    public async Task Makes_the_replica_a_primary_of_the_old_one_in_the_first_step()
    {
        var program = await Run(new() { Primary = "us-east1", Switchover = SwitchoverStep.Promote, Designate = true });

        var promoted = program[Instance, "database-us-east1"];
        Assert.Equal("CLOUD_SQL_INSTANCE", promoted["instanceType"]);
        Assert.Null(promoted["masterInstanceName"]);
        Assert.Equal(["trading-bot-backup-replica-us-central1-1"], promoted.Texts("replicaNames"));
        Assert.Equal("trading-bot-test:trading-bot-backup-replica-us-central1-1", promoted["replicationCluster.failoverDrReplicaName"]);
        Assert.Equal(true, promoted["settings.backupConfiguration.pointInTimeRecoveryEnabled"]);
        Assert.True(promoted.IsProtected);
    }

    [Fact]
    public async Task Says_nothing_of_replicas_otherwise()
    {
        var program = await Run(new());

        Assert.All(program.OfType(Instance), instance => Assert.DoesNotContain("replicaNames", instance.Inputs.Keys));
    }

    [Fact]
    public async Task Keeps_the_logical_name_of_an_instance_when_the_other_region_is_primary()
    {
        var program = await Run(new() { Primary = "us-east1" });

        Assert.Equal("CLOUD_SQL_INSTANCE", program[Instance, "database-us-east1"]["instanceType"]);
        Assert.Equal("READ_REPLICA_INSTANCE", program[Instance, "database-us-central1"]["instanceType"]);
    }

    public static TheoryData<string, string> Misfits => new()
    {
        { "days", "TransactionLogDays must be between 1 and 7 in edition ENTERPRISE, got 14." },
        { "designate", "DesignateFailoverReplica needs edition ENTERPRISE_PLUS, got ENTERPRISE." },
        { "alone", "DesignateFailoverReplica needs one replica, got 0." },
        { "home", "HomeRegion must be one of us-central1, us-east1, got 'us-west1'." },
        { "switch", "Switchover needs one replica, got 0." },
        { "backup", "Backup location must not be the primary's region alone, got us-central1; give a multi-region such as us." },
        { "key", "The key of the instance in us-east1 must be of us-east1, got one of us-central1." },
        { "secret", "User trading must have a secret with a generated value, got 'by-hand', which has none; set its GeneratedLength." },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Refuses_what_does_not_fit_together(string misfit, string text)
    {
        const string Small = "db-custom-2-8192";
        var database = misfit switch
        {
            "days" => new Databases { Edition = "ENTERPRISE", PrimaryTier = Small, ReplicaTier = Small },
            "designate" => new Databases { Edition = "ENTERPRISE", PrimaryTier = Small, ReplicaTier = Small, TransactionLogDays = 7, Designate = true },
            "home" => new Databases { Home = "us-west1" },
            "switch" => new Databases { WithReplica = false, Switchover = SwitchoverStep.Promote },
            "alone" => new Databases { WithReplica = false, Designate = true },
            "backup" => new Databases { BackupLocation = "us-central1" },
            "key" => new Databases { KeyPlaceOfReplica = "us-central1" },
            _ => new Databases { UserSecret = "by-hand" },
        };

        var message = await Foundation.ErrorOf(() => database.New());

        Assert.Contains(text, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-20", null, "A period without maintenance must have both DenyFrom and DenyTo, got one of them.")]
    [InlineData("2026-12-20", "2026-12-19", "A period without maintenance must last 1 to 90 days, got 2026-12-20 to 2026-12-19.")]
    [InlineData("2026-10-01", "2027-01-05", "A period without maintenance must last 1 to 90 days, got 2026-10-01 to 2027-01-05.")]
    public void Refuses_a_period_without_maintenance_that_Cloud_SQL_does_not_take(string from, string? to, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => PostgresLimits.Maintenance(new() { DenyFrom = from, DenyTo = to }));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Rejects_a_day_that_is_not_in_the_calendar()
    {
        var error = Assert.Throws<ArgumentException>(() => new MaintenanceArgs { DenyFrom = "2026-02-30" });

        Assert.Equal("DenyFrom must be a day such as 2026-12-20, got '2026-02-30'.", error.Message);
    }

    static Task<TestProgram> Run(Databases database, bool isPreview = false) => TestProgram.Run(() => database.New(), isPreview);

    static RecordedResource Primary(TestProgram program) => program[Instance, "database-us-central1"];

    static RecordedResource Replica(TestProgram program) => program[Instance, "database-us-east1"];

    static Dictionary<string, string> Flags(RecordedResource instance) =>
        ((IEnumerable<object>)instance["settings.databaseFlags"]!)
            .Cast<ImmutableDictionary<string, object>>()
            .ToDictionary(flag => (string)flag["name"], flag => (string)flag["value"]);

    static string Text(object value) => value switch
    {
        ImmutableDictionary<string, object> map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Text))}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
