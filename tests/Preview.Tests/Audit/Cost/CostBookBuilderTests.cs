using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Audit.Cost;

public sealed class CostBookBuilderTests
{
    static readonly DateOnly Day = new(2026, 11, 1);

    // Round figures, so that each sum can be checked by eye.
    static readonly PriceTable Table = new("USD", "For tests.", 100,
    [
        Price("sql-vcpu-hour", 0.10m), Price("sql-memory-gib-hour", 0.01m), Price("sql-plus-vcpu-hour", 0.20m),
        Price("sql-plus-memory-gib-hour", 0.02m),
        Price("sql-ssd-gib-month", 0.20m), Price("sql-backup-gib-month", 0.10m), Price("e2-vcpu-hour", 0.02m),
        Price("e2-memory-gib-hour", 0.003m),
        Price("disk-balanced-gib-month", 0.10m), Price("address-hour", 0.005m), Price("nat-host-hour", 0.0014m), Price("nat-gib", 0.045m),
        Price("kms-software-version-month", 0.06m), Price("secret-version-month", 0.06m), Price("storage-standard-gib-month", 0.02m),
        Price("storage-multi-standard-gib-month", 0.026m) with { Regions = "us" }, Price("scheduler-job-month", 0.10m),
        Price("alert-condition-month", 1.50m),
        Price("function-vcpu-second", 0.00002m), Price("function-memory-gib-second", 0.000002m), Price("logging-gib", 0.50m),
        Price("logging-kept-gib-month", 0.01m),
    ], PriceTable.Default.Assumptions, PriceTable.Default.Free);

    static readonly ResourceState Shop = AuditSample.Component("groundwork:shop:Shop", "shop");

    static readonly ResourceState Database = Sql("db-custom-2-8192", "ZONAL");

    [Fact]
    public void Prices_a_database_by_its_size()
    {
        var items = Items(Database);

        // 2 × 100 × 0.10 + 8 × 100 × 0.01 + 50 × 0.20 + 50 × 0.10
        Assert.Equal(
            [("sql-backup-gib-month", 5m), ("sql-memory-gib-hour", 8m), ("sql-ssd-gib-month", 10m), ("sql-vcpu-hour", 20m)],
            items.Select(static i => (i.Sku, i.Monthly)));
        Assert.Equal("2 vCPU × 100 h × $0.1 a unit = $20.00", items[3].Arithmetic);
        Assert.Equal("All backups together are as large as the disk.", items[0].Assumption);
    }

    [Fact]
    public void Prices_a_database_in_two_zones_twice_but_not_its_backups()
    {
        var items = Items(Sql("db-custom-2-8192", "REGIONAL"));

        Assert.Equal([5m, 16m, 20m, 40m], items.Select(static i => i.Monthly));
        Assert.Equal("2 vCPU × 2 zones × 100 h × $0.1 a unit = $40.00", items[3].Arithmetic);
    }

    [Fact]
    public void Prices_the_better_edition_by_its_own_prices()
    {
        var plus = Sql("db-perf-optimized-N-4", "ZONAL", "ENTERPRISE_PLUS");

        Assert.Equal(
            [("sql-backup-gib-month", 5m), ("sql-plus-memory-gib-hour", 64m), ("sql-plus-vcpu-hour", 80m), ("sql-ssd-gib-month", 10m)],
            Items(plus).Select(static i => (i.Sku, i.Monthly)));
    }

    [Fact]
    public void Prices_hosts_by_their_template_and_the_least_that_runs()
    {
        var template = AuditSample.Resource(
            "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate",
            "template",
            ("region", "us-central1"),
            ("machineType", "e2-standard-4"),
            ("disks", new ListValue([Sample.Map(("diskSizeGb", 50), ("diskType", "pd-balanced"))])));
        var group = AuditSample.Resource(
            "gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager",
            "group",
            ("region", "us-central1"),
            ("targetSize", 2),
            ("versions", new ListValue([Sample.Map(("instanceTemplate", Sample.Unknown(template.Urn, "selfLink")))])));
        var autoscaler = AuditSample.Resource(
            "gcp:compute/regionAutoscaler:RegionAutoscaler",
            "autoscaler",
            ("region", "us-central1"),
            ("target", Sample.Unknown(group.Urn, "id")),
            ("autoscalingPolicy", Sample.Map(("minReplicas", 3), ("mode", "ON"))));
        var gateway = AuditSample.Resource("gcp:compute/routerNat:RouterNat", "nat", ("region", "us-central1"));

        var items = Items(template, group, autoscaler, gateway);

        Assert.Equal(
            [
                ("disk-balanced-gib-month", 15m),
                ("e2-memory-gib-hour", 14.40m),
                ("e2-vcpu-hour", 24m),
                ("nat-gib", 4.50m),
                ("nat-host-hour", 0.42m),
            ],
            items.Select(static i => (i.Sku, i.Monthly)));
    }

    [Theory]
    [InlineData("EXTERNAL", 0.50)]
    [InlineData("INTERNAL", 0)]
    public void Prices_addresses_that_the_internet_sees(string type, double usd) =>
        Assert.Equal((decimal)usd, Of(
            [],
            AuditSample.Resource("gcp:compute/address:Address", "address", ("region", "us-central1"), ("addressType", type))).Monthly);

    [Fact]
    public void Prices_the_versions_that_a_year_of_rotation_leaves()
    {
        var ring = AuditSample.Resource("gcp:kms/keyRing:KeyRing", "ring", ("location", "us-central1"));
        var key = AuditSample.Resource(
            "gcp:kms/cryptoKey:CryptoKey",
            "key",
            ("keyRing", Sample.Unknown(ring.Urn, "id")),
            ("rotationPeriod", "7776000s"));

        Assert.Equal(
            ("1 + 4 versions × $0.06 a unit = $0.30", 0.30m),
            Assert.Single(Items(ring, key)) is var item ? (item.Arithmetic, item.Monthly) : default);
    }

    [Fact]
    public void Prices_a_secret_in_each_of_its_regions()
    {
        var secret = AuditSample.Resource(
            "gcp:secretmanager/secret:Secret",
            "secret",
            ("replication", Sample.Map(("userManaged", Sample.Map(("replicas", new ListValue(
            [
                Sample.Map(("location", "us-central1")),
                Sample.Map(("location", "us-east1")),
            ])))))));

        Assert.Equal(0.12m, Of([], secret).Monthly);
    }

    [Theory]
    [InlineData("us-central1", "storage-standard-gib-month", 2.00)]
    [InlineData("US", "storage-multi-standard-gib-month", 2.60)]
    public void Prices_a_bucket_by_its_place(string location, string sku, double usd) =>
        Assert.Equal(
            (sku, (decimal)usd),
            Assert.Single(Items(AuditSample.Resource("gcp:storage/bucket:Bucket", "bucket", ("location", location)))) is var item
                ? (item.Sku, item.Monthly)
                : default);

    [Fact]
    public void Prices_alerts_jobs_functions_and_logs()
    {
        var cost = Of(
            [],
            AuditSample.Resource(
                "gcp:monitoring/alertPolicy:AlertPolicy",
                "alert",
                ("conditions", new ListValue([MapValue.Empty, MapValue.Empty]))),
            AuditSample.Resource("gcp:cloudscheduler/job:Job", "job", ("region", "us-central1")),
            AuditSample.Resource(
                "gcp:cloudfunctionsv2/function:Function",
                "function",
                ("location", "us-central1"),
                ("serviceConfig", Sample.Map(("availableCpu", "1"), ("availableMemory", "512Mi")))),
            AuditSample.Resource(
                "gcp:logging/projectBucketConfig:ProjectBucketConfig",
                "logs",
                ("location", "us-central1"),
                ("retentionDays", 90)));

        Assert.Equal(
            [("alert", 3.00m), ("function", 0.02m), ("function", 0.40m), ("job", 0.10m), ("logs", 50m), ("logs", 2m)],
            cost.Components
                .SelectMany(static c => c.Items)
                .Select(static i => (i.Urn.Name, i.Monthly))
                .OrderBy(static i => i.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Counts_what_has_no_price_and_what_is_free()
    {
        var cost = Of(
            [],
            AuditSample.Resource("gcp:compute/network:Network", "network"),
            AuditSample.Resource("gcp:compute/subnetwork:Subnetwork", "subnet"),
            AuditSample.Resource("gcp:storage/bucketIAMMember:BucketIAMMember", "grant"));

        Assert.Equal([new TypeCount("gcp:compute/subnetwork:Subnetwork", 1)], cost.NotEstimated);
        Assert.Equal(
            [new TypeCount("gcp:compute/network:Network", 1), new TypeCount("gcp:storage/bucketIAMMember:BucketIAMMember", 1)],
            cost.Free);
        Assert.Equal(0, cost.Monthly);
    }

    [Fact]
    public void Does_not_estimate_in_a_region_without_prices()
    {
        var far = Database with { Inputs = Database.Inputs.With("region", "asia-east1") };

        Assert.Equal([new TypeCount("gcp:sql/databaseInstance:DatabaseInstance", 1)], Of([], far).NotEstimated);
    }

    [Fact]
    public void Does_not_estimate_a_size_that_it_does_not_know() =>
        Assert.Equal(
            [new TypeCount("gcp:sql/databaseInstance:DatabaseInstance", 1)],
            Of([], Sql("db-n1-standard-1", "ZONAL")).NotEstimated);

    [Fact]
    public void Says_how_much_more_it_costs_than_before()
    {
        var cost = Of([Database], Sql("db-custom-4-8192", "ZONAL"));

        Assert.Equal((63m, 43m, 20m), (cost.Monthly, cost.Baseline!.Value, cost.Change!.Value));
    }

    [Fact]
    public void Keeps_what_goes_among_the_items()
    {
        var job = AuditSample.Resource("gcp:cloudscheduler/job:Job", "job", ("region", "us-central1"));

        var item = Assert.Single(Assert.Single(Of([job]).Components).Items);

        Assert.Equal((0m, 0.10m), (item.Monthly, item.Baseline!.Value));
    }

    [Fact]
    public void Knows_no_change_where_there_is_nothing_to_compare_with()
    {
        var stack = Sample.Created with { Rendered = AuditSample.Stack(Database) };

        var cost = Assert.Single(CostBookBuilder.Of([stack], Table).Stacks);

        Assert.Equal((43m, null, null), (cost.Monthly, cost.Baseline, cost.Change));
    }

    [Fact]
    public void Adds_up_components()
    {
        var inside = AuditSample.Below(Shop.Urn, "gcp:cloudscheduler/job:Job", "inside", ("region", "us-central1"));
        var alone = AuditSample.Resource("gcp:cloudscheduler/job:Job", "alone", ("region", "us-central1"));

        Assert.Equal(
            [("", 0.10m), ("Shop/shop", 0.10m)],
            Of([], Shop, inside, alone).Components.Select(static c => (c.Component, c.Monthly)));
    }

    [Fact]
    public void Adds_up_to_the_total_in_the_production_stack()
    {
        var prod = Assert.Single(AuditSample.OfProd.Cost.Stacks);

        Assert.Equal(prod.Monthly, prod.Components.SelectMany(static c => c.Items).Sum(static i => i.Monthly));
        Assert.Equal(0, prod.Change);
        Assert.InRange(prod.Monthly, 500, 15000);
    }

    [Fact]
    public void Prices_all_databases_hosts_and_buckets_of_the_production_stack()
    {
        string[] never =
        [
            "gcp:sql/databaseInstance:DatabaseInstance",
            "gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager",
            "gcp:storage/bucket:Bucket",
            "gcp:kms/cryptoKey:CryptoKey",
        ];

        Assert.DoesNotContain(AuditSample.OfProd.Cost.Stacks[0].NotEstimated, t => never.Contains(t.Type));
    }

    [Fact]
    public void Says_of_every_price_where_and_when_it_is_from() => Assert.All(PriceTable.Default.Prices, static p =>
    {
        Assert.StartsWith("https://cloud.google.com/", p.Source, StringComparison.Ordinal);
        Assert.InRange(p.Retrieved, new DateOnly(2026, 1, 1), new DateOnly(2100, 1, 1));
        Assert.True(p.Usd > 0);
    });

    static Price Price(string sku, decimal usd) =>
        new(sku, "unit", usd, sku.StartsWith("sql", StringComparison.Ordinal) ? "us-central1" : "any", "https://example.com", Day, true);

    static ResourceState Sql(string tier, string availability, string edition = "ENTERPRISE") =>
        AuditSample.Resource("gcp:sql/databaseInstance:DatabaseInstance", "db", ("region", "us-central1"), ("settings", Sample.Map(
            ("tier", tier), ("availabilityType", availability), ("edition", edition), ("diskSize", 50), ("diskType", "PD_SSD"),
            ("backupConfiguration", Sample.Map(("enabled", true))))));

    static ImmutableArray<CostItem> Items(params ResourceState[] resources) =>
        [.. Of([], resources).Components.SelectMany(static c => c.Items)];

    static StackCost Of(ResourceState[] old, params ResourceState[] resources)
    {
        StackReport report = ChangedSample.Compare(AuditSample.Stack(old), AuditSample.Stack(resources));
        return Assert.Single(CostBookBuilder.Of([report], Table).Stacks);
    }
}
