using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Preview.Audit.Recovery;

namespace Groundwork.Preview.Tests.Audit.Recovery;

public sealed class RecoveryBookBuilderTests
{
    static readonly ResourceState Primary = AuditSample.Resource("gcp:sql/databaseInstance:DatabaseInstance", "db", ("name", "shop-db"),
        ("region", "us-central1"),
        ("settings", Sample.Map(
            ("availabilityType", "REGIONAL"),
            ("backupConfiguration", Sample.Map(("pointInTimeRecoveryEnabled", true))),
            ("finalBackupConfig", Sample.Map(("enabled", true))))));

    static readonly ResourceState Replica = AuditSample.Resource(
        "gcp:sql/databaseInstance:DatabaseInstance",
        "db-replica",
        ("name", "shop-replica"),
        ("region", "us-east1"),
        ("masterInstanceName", "shop-db"));
    static readonly ResourceState Name = AuditSample.Resource("gcp:dns/recordSet:RecordSet", "name", ("ttl", 5), ("rrdatas", new ListValue(
    [
        Sample.Unknown(Primary.Urn, "privateIpAddress"),
    ])));
    static readonly ResourceState Health = AuditSample.Resource(
        "gcp:compute/healthCheck:HealthCheck", "health", ("checkIntervalSec", 15), ("unhealthyThreshold", 8));
    static readonly ResourceState Fleet = AuditSample.Component("groundwork:gcp/hosts:ServiceFleet", "standby") with
    {
        Inputs = Sample.Map(("holdBackSeconds", 120)),
    };
    static readonly ResourceState Hosts = Group(AuditSample.Root, "hosts", "us-central1", 2);
    static readonly ResourceState Standby = Group(Fleet.Urn, "standby-hosts", "us-east1", 1);
    static readonly ResourceState LagAlert = Alert("lag", "max(cloudsql_googleapis_com:database_replication_replica_lag) > 60", "120s");
    static readonly ResourceState LateAlert = Alert("late", "max(cloudsql_googleapis_com:database_replication_replica_lag) > 240", "60s");
    static readonly ResourceState Export = AuditSample.Resource(
        "gcp:cloudscheduler/job:Job", "export", ("description", "backup: incremental"), ("schedule", "0 * * * *"));

    static readonly ResourceState Failover = AuditSample.Resource("gcp:cloudfunctionsv2/function:Function", "failover",
        ("name", "shop-failover"), ("buildConfig", Sample.Map(("entryPoint", "failover"))),
        ("serviceConfig", Sample.Map(("environmentVariables", Sample.Map(("LEASE_SECONDS", "20"), ("RPO_SECONDS", "250"))))));

    static readonly ResourceState Probe = AuditSample.Resource(
        "gcp:cloudfunctionsv2/function:Function",
        "probe",
        ("name", "shop-probe"),
        ("buildConfig", Sample.Map(("entryPoint", "probe"))));
    static readonly ResourceState ProbeJob = AuditSample.Resource(
        "gcp:cloudscheduler/job:Job",
        "probe-run",
        ("schedule", "* * * * *"),
        ("httpTarget", Sample.Map(("uri", "https://shop-probe-123.us-east1.run.app/"))));

    static readonly ResourceState[] Manual = [Primary, Replica, Name, Health, Fleet, Hosts, Standby, LagAlert, LateAlert, Export];
    static readonly ResourceState[] Whole = [.. Manual, Failover, Probe, ProbeJob];

    [Fact]
    public void Adds_up_how_long_a_lost_host_takes()
    {
        var rto = Of("instanceLost", Manual).Rto;

        Assert.Equal((420.0, "within"), (rto.Seconds, rto.Verdict));
        Assert.Equal("120 s + 300 s = 420 s; required: 900 s", rto.Arithmetic);
        Assert.Equal(["15 s × 8 checks", "300 s"], rto.Steps.Select(static s => s.Arithmetic));
    }

    [Fact]
    public void Says_where_each_figure_stands()
    {
        var operands = Of("instanceLost", Manual).Rto.Steps[0].Operands;

        Assert.Equal(
            [(Health.Urn, "checkIntervalSec"), (Health.Urn, "unhealthyThreshold")],
            operands.Select(static o => (o.Urn!.Value, o.From)));
    }

    [Fact]
    public void Loses_nothing_with_a_host_that_keeps_nothing() => Assert.Equal(0, Of("instanceLost", Manual).Rpo.Seconds);

    [Fact]
    public void Says_that_hosts_with_disks_of_their_own_may_lose_data()
    {
        var stateful = Hosts with { Inputs = Hosts.Inputs.With("statefulDisks", new ListValue([Sample.Map(("deviceName", "data"))])) };

        Assert.Equal(
            "Hosts keep data on disks of their own; nothing rendered says how it is copied.",
            Assert.Single(Of("instanceLost", [Primary, Health, stateful]).Rpo.Missing));
    }

    [Fact]
    public void Takes_a_minute_to_the_standby_of_a_regional_database()
    {
        var estimate = Of("databaseInstanceLost", Manual);

        Assert.Equal((60.0, 0.0), (estimate.Rto.Seconds, estimate.Rpo.Seconds));
    }

    [Fact]
    public void Says_that_nothing_takes_over_from_a_zonal_database() =>
        Assert.Equal(
            "The database runs in one zone only: nothing takes over from it in its region.",
            Assert.Single(Of("databaseInstanceLost", [Replica]).Rto.Missing));

    [Fact]
    public void Says_what_is_missing_where_nothing_fails_over()
    {
        var rto = Of("regionLost", Manual).Rto;

        Assert.Null(rto.Seconds);
        Assert.Equal("unknown", rto.Verdict);
        Assert.Equal(
        [
            "No function of this stack fails over (entry point failover): how soon somebody does it by hand isn't rendered.",
            "No scheduled probe of this stack notices the loss (entry point probe).",
            "Nothing in this stack promotes db-replica; how long that takes isn't rendered.",
        ], rto.Missing);
        Assert.Equal("5 s + 120 s = 125 s + what is missing; required: 900 s", rto.Arithmetic);
    }

    [Fact]
    public void Adds_up_a_failover()
    {
        var rto = Of("regionLost", Whole).Rto;

        // Three probes, half a minute apart; the lease with its margin; the promotion; the name; the hosts.
        Assert.Equal(
            ["60 s ÷ 2 × 3", "20 s × 1.1 + 2 s", "420 s", "5 s", "1 hosts already run: 120 s"],
            rto.Steps.Select(static s => s.Arithmetic));
        Assert.Equal((659.0, "within"), (rto.Seconds, rto.Verdict));
        Assert.Equal("90 s + 24 s + 420 s + 5 s + 120 s = 659 s; required: 900 s", rto.Arithmetic);
    }

    [Fact]
    public void Takes_the_first_alert_as_the_bound_of_the_loss()
    {
        var rpo = Of("regionLost", Manual).Rpo;

        Assert.Equal((210.0, "60 s + 120 s + 30 s"), (rpo.Seconds, rpo.Steps[0].Arithmetic));
        Assert.All(rpo.Steps[0].Operands, static o => Assert.Equal(LagAlert.Urn, o.Urn));
    }

    [Fact]
    public void Takes_what_the_failover_accepts_as_the_bound_where_there_is_one() => Assert.Equal(250, Of("partition", Whole).Rpo.Seconds);

    [Fact]
    public void Is_over_where_the_first_alert_comes_too_late() =>
        Assert.Equal("over", Of("regionLost", [Primary, Replica, LateAlert]).Rpo.Verdict);

    [Fact]
    public void Says_that_no_alert_tells_the_lag() =>
        Assert.Equal(
            "No alert of this stack tells how far the replica is behind.",
            Assert.Single(Of("regionLost", [Primary, Replica]).Rpo.Missing));

    [Fact]
    public void Says_that_there_is_no_replica() =>
        Assert.Contains("The database has no replica in another region that could be promoted.", Of("regionLost", [Primary]).Rto.Missing);

    [Fact]
    public void Loses_five_minutes_at_most_with_recovery_to_any_point() => Assert.Equal(300, Of("databaseDamaged", Manual).Rpo.Seconds);

    [Fact]
    public void Does_not_invent_how_long_a_restore_takes() =>
        Assert.Equal(
            "How long a restore takes depends on the data and isn't rendered; the drill and the daily verification measure it.",
            Assert.Single(Of("databaseDamaged", Manual).Rto.Missing));

    [Fact]
    public void Loses_nothing_where_a_deletion_makes_a_backup() => Assert.Equal(0, Of("databaseDeleted", Manual).Rpo.Seconds);

    [Fact]
    public void Loses_what_came_after_the_last_export_where_a_deletion_makes_none()
    {
        var rpo = Of("databaseDeleted", [Replica, Primary with { Inputs = Primary.Inputs.With("settings", null) }, Export]).Rpo;

        Assert.Equal((3600.0, "over", Export.Urn), (rpo.Seconds, rpo.Verdict, rpo.Steps[0].Operands[0].Urn));
    }

    [Fact]
    public void Counts_no_export_that_is_paused()
    {
        var paused = Export with { Inputs = Export.Inputs.With("paused", true) };

        Assert.Equal("Nothing in this stack exports the database often.", Assert.Single(Of("databaseDeleted", [paused]).Rpo.Missing));
    }

    [Fact]
    public void Judges_every_disaster_of_the_production_stack()
    {
        var prod = Assert.Single(AuditSample.OfProd.Recovery.Stacks);

        Assert.Equal((900, 300), (prod.RtoSeconds, prod.RpoSeconds));
        Assert.Equal(
            ["instanceLost", "databaseInstanceLost", "regionLost", "partition", "databaseDamaged", "databaseDeleted"],
            prod.Disasters.Select(static d => d.Disaster));
        Assert.All(prod.Disasters, static d => Assert.NotEqual("over", d.Rto.Verdict));
        Assert.All(prod.Disasters, static d => Assert.Equal("within", d.Rpo.Verdict));
    }

    static DisasterEstimate Of(string disaster, ResourceState[] resources) =>
        AuditSample.Audit([], resources).Recovery.Stacks[0].Disasters.Single(d => d.Disaster == disaster);

    static ResourceState Group(Urn parent, string name, string region, int hosts) => AuditSample.Below(parent,
        "gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager", name, ("region", region), ("targetSize", hosts),
        ("autoHealingPolicies", Sample.Map(("healthCheck", Sample.Unknown(Health.Urn, "id")), ("initialDelaySec", 300))));

    static ResourceState Alert(string name, string query, string lasts) =>
        AuditSample.Resource("gcp:monitoring/alertPolicy:AlertPolicy", name,
            ("conditions", new ListValue(
            [
                Sample.Map(
                    ("conditionPrometheusQueryLanguage", Sample.Map(("query", query), ("duration", lasts), ("evaluationInterval", "30s")))),
            ])));
}
