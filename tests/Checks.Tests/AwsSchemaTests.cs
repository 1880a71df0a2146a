using System.Reflection;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;
using Groundwork.Sdk.Checks;

namespace Groundwork.Checks.Tests;

/// <summary>What the schema of AWS says in ways of its own.</summary>
public sealed class AwsSchemaTests
{
    static readonly SchemaCatalog Aws = SchemaCatalog.FromFiles([Assembly.GetExecutingAssembly().GetManifestResourceStream("aws.json")!]);

    /// <summary>Sentences about updates and deletes, which inputs alone can't break, and one that the provider keeps as code.</summary>
    static readonly string[] NotOfInputs =
    [
        "an update of capacityProviderStrategies needs forceNewDeployment: true",
        "a delete needs finalSnapshotIdentifier unless skipFinalSnapshot is true",
        "removing serverlessv2ScalingConfiguration is no change",
        "user password: at least 4 unique characters",
        "validateGroupInstanceRefreshTriggerFields",
        "versioningConfiguration.status cannot go from Enabled or Suspended to Disabled",
        "when true, twoWayChannelArn must be set",
    ];

    [Fact]
    public void Say_nothing_in_words_that_no_test_stands_for()
    {
        var resources = Aws.ResourceTypes.Select(static t => Aws.Find(t)!).ToList();
        var properties = resources.SelectMany(static r => r.Inputs.Values)
            .Concat(Aws.Packages[0].TypeKeys.SelectMany(static k => Aws.FindType(k)!.Properties.Values));

        var rules = resources.SelectMany(static r => r.Checks).Where(static c => !WordedRules.IsKnown(c));
        var checks = properties
            .SelectMany(static p => new[] { p.Constraints.Check, p.Items.Check })
            .OfType<string>()
            .Where(static c => !WordedChecks.IsKnown(c));

        Assert.Equal(NotOfInputs.Order(StringComparer.Ordinal), rules.Concat(checks).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Accept_a_database() => Assert.Empty(Faults("aws:rds/instance:Instance", Database));

    [Theory]
    [InlineData("performanceInsightsRetentionPeriod", 8, "performanceInsightsRetentionPeriod must be 7 or 731 or a multiple of 31, got 8.")]
    [InlineData("performanceInsightsRetentionPeriod", 62, null)]
    [InlineData("performanceInsightsRetentionPeriod", 731, null)]
    [InlineData("backupRetentionPeriod", 36, "backupRetentionPeriod must be 0 to 35, got 36.")]
    public void Hold_a_database_to_its_numbers(string key, int number, string? message) =>
        Assert.Equal(message, Faults("aws:rds/instance:Instance", Database.With(key, number)).SingleOrDefault());

    [Theory]
    [InlineData("arn:aws:sns:ap-northeast-2:123456789012:alerts", null)]
    [InlineData("arn:aws:automate:ap-northeast-2:ec2:recover", null)]
    [InlineData("alerts", "be an ARN such as arn:aws:sns:eu-west-1:123456789012:alerts or match")]
    public void Take_one_of_several_forms(string action, string? message)
    {
        var alarm = Thing.Map(
            ("comparisonOperator", "GreaterThanThreshold"), ("evaluationPeriods", 1), ("metricName", "CPUUtilization"),
            ("namespace", "AWS/ECS"), ("period", 60),
            ("statistic", "Average"), ("threshold", 80), ("alarmActions", Thing.List(action)));

        Assert.Contains(
            message ?? "",
            Faults("aws:cloudwatch/metricAlarm:MetricAlarm", alarm).SingleOrDefault() ?? "",
            StringComparison.Ordinal);
        Assert.Equal(message is null ? 0 : 1, Faults("aws:cloudwatch/metricAlarm:MetricAlarm", alarm).Count());
    }

    [Theory]
    [InlineData(90, "period must be 10, 20 or 30 or a multiple of 60, got 90.")]
    [InlineData(30, null)]
    [InlineData(300, null)]
    public void Hold_an_alarm_to_its_periods(int period, string? message)
    {
        var alarm = Thing.Map(
            ("comparisonOperator", "GreaterThanThreshold"), ("evaluationPeriods", 1), ("metricName", "CPUUtilization"),
            ("namespace", "AWS/ECS"), ("period", period),
            ("statistic", "Average"), ("threshold", 80));

        Assert.Equal(message, Faults("aws:cloudwatch/metricAlarm:MetricAlarm", alarm).SingleOrDefault());
    }

    [Theory]
    [InlineData("orders", false, null)]
    [InlineData("orders.fifo", true, null)]
    [InlineData("orders", true, "Name must match ^[0-9A-Za-z_-]{1,75}\\.fifo$ when fifoQueue is true, ^[0-9A-Za-z_-]{1,80}$ otherwise.")]
    [InlineData(
        "orders.fifo",
        false,
        "Name must match ^[0-9A-Za-z_-]{1,75}\\.fifo$ when fifoQueue is true, ^[0-9A-Za-z_-]{1,80}$ otherwise.")]
    public void Name_a_queue_by_its_kind(string name, bool fifo, string? message) =>
        Assert.Equal(message, Faults("aws:sqs/queue:Queue", Thing.Map(("name", name), ("fifoQueue", fifo))).SingleOrDefault());

    [Fact]
    public void Leave_a_queue_alone_whose_kind_is_unknown() =>
        Assert.Empty(Faults(
            "aws:sqs/queue:Queue",
            Thing.Map(("name", "orders.fifo"), ("fifoQueue", Thing.Unknown), ("contentBasedDeduplication", true))));

    [Theory]
    [InlineData(true, 2, null)]
    [InlineData(true, 1, "NumCacheClusters must be at least 2 if automaticFailoverEnabled is true.")]
    [InlineData(false, 2, "AutomaticFailoverEnabled must be true if multiAzEnabled is true.")]
    public void Let_a_cache_fail_over_only_with_a_second_one(bool failover, int clusters, string? message) =>
        Assert.Equal(
            message,
            Faults("aws:elasticache/replicationGroup:ReplicationGroup", Thing.Map(
                ("description", "cache"),
                ("multiAzEnabled", true),
                ("automaticFailoverEnabled", failover),
                ("numCacheClusters", clusters))).SingleOrDefault());

    [Fact]
    public void Make_names_as_pulumi_does()
    {
        Assert.Empty(Faults("aws:s3/bucket:Bucket", MapValue.Empty, "Archive"));
        Assert.Empty(Faults("aws:kms/alias:Alias", Thing.Map(("targetKeyId", Thing.Unknown)), "main"));
        Assert.Equal(
            "bucket must have at most 63 characters, not 68, but Pulumi makes \"" + new string('a', 60)
                + "-0000000\" of the resource's name. Rename the resource, or give bucket.",
            Assert.Single(Faults("aws:s3/bucket:Bucket", MapValue.Empty, new string('A', 60))));
    }

    [Theory]
    [InlineData("aws:ecs/accountSettingDefault:AccountSettingDefault", "value", "name must be ")]
    [InlineData(
        "aws:cfg/recorderStatus:RecorderStatus",
        "isEnabled",
        "name is required, got nothing: it names another object, and what Pulumi makes of the resource's name doesn't.")]
    [InlineData("aws:signer/signingProfile:SigningProfile", "platformId", "name must match ")]
    public void Refuse_a_made_up_name_that_can_not_be_right(string type, string key, string message)
    {
        PropertyValue value = key == "isEnabled" ? true : key == "platformId" ? "AWSLambda-SHA384-ECDSA" : "enabled";

        Assert.StartsWith(message, Assert.Single(Faults(type, Thing.Map((key, value)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Hold_a_rule_below_a_list_for_each_element()
    {
        var schema = Thing.Schema(
            """{"parts":{"type":"list<Part>"}}""",
            """[{"exactlyOneOf":["parts.a","parts.b"]}]""",
            """ "Part": {"properties":{"a":{"type":"string"},"b":{"type":"string"}}} """);
        var inputs = Thing.Map(("parts", Thing.List(Thing.Map(("a", "x")), MapValue.Empty, Thing.Map(("a", "x"), ("b", "y")))));

        var faults = SchemaChecker.Check(Thing.Resource(inputs), schema).Select(static d => $"{d.Path}: {d.Message}");

        Assert.Equal(
            [
                "parts[1]: One of parts.a or parts.b must be given, got none.",
                "parts[2]: Only one of parts.a and parts.b may be given, got parts.a and parts.b.",
            ],
            faults);
    }

    [Fact]
    public void Hold_a_rule_of_the_resource_to_what_any_element_gives()
    {
        var schema = Thing.Schema(
            """{"parts":{"type":"list<Part>"},"whole":{"type":"string"}}""",
            """[{"conflicts":["parts.a","whole"]}]""",
            """ "Part": {"properties":{"a":{"type":"string"},"b":{"type":"string"}}} """);

        Assert.Empty(Thing.Faults(schema, Thing.Map(("whole", "w"), ("parts", Thing.List(Thing.Map(("b", "x")))))));
        Assert.Equal(
            ["Only one of parts.a and whole may be given, got parts.a and whole."],
            Thing.Faults(schema, Thing.Map(("whole", "w"), ("parts", Thing.List(Thing.Map(("b", "x")), Thing.Map(("a", "x")))))));
    }

    static MapValue Database => Thing.Map(
        ("engine", "postgres"), ("instanceClass", "db.m6g.large"), ("allocatedStorage", 100), ("username", "wcs"),
        ("manageMasterUserPassword", true), ("dbSubnetGroupName", "data"));

    static IEnumerable<string> Faults(string type, MapValue inputs, string name = "thing") =>
        SchemaChecker.Check(Thing.Resource(inputs, name, type), Aws).Select(static d => d.Message);
}
