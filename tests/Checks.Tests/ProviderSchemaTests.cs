using System.Reflection;
using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;
using Groundwork.Sdk.Checks;

namespace Groundwork.Checks.Tests;

public sealed class ProviderSchemaTests
{
    static readonly SchemaCatalog Schemas = SchemaCatalog.FromFiles(
        new[] { "aws.json", "gcp.json", "kubernetes.json", "random.json" }.Select(
            static f => Assembly.GetExecutingAssembly().GetManifestResourceStream(f)!));

    [Fact]
    public void Accept_a_subnetwork()
    {
        var subnetwork = Subnetwork(0);

        Assert.Empty(SchemaChecker.Check(subnetwork, Schemas));
    }

    [Fact]
    public void Find_every_fault_of_a_subnetwork()
    {
        var subnetwork = Subnetwork(0);
        var faulty = subnetwork with
        {
            Inputs = subnetwork.Inputs
                .With("network", null)
                .With("ipCidrRange", "10.0.0.0")
                .With("logConfig", Thing.Map(("aggregationInterval", "INTERVAL_5_MINS"))),
        };

        var faults = SchemaChecker.Check(faulty, Schemas).Select(static d => d.Message);

        Assert.Equal(
            [
                "ipCidrRange must be a range such as 10.0.0.0/24, got \"10.0.0.0\".",
                "logConfig.aggregationInterval must be INTERVAL_5_SEC, INTERVAL_30_SEC, INTERVAL_1_MIN, INTERVAL_5_MIN, INTERVAL_10_MIN or "
                    + "INTERVAL_15_MIN, got \"INTERVAL_5_MINS\". Did you mean INTERVAL_5_MIN?",
                "network is required, got nothing.",
            ],
            faults);
    }

    [Fact]
    public void Hold_a_rotation_to_its_topics()
    {
        var secret = Thing.Resource(
            Thing.Map(
                ("secretId", "db-password"),
                ("replication", Thing.Map(("auto", MapValue.Empty))),
                ("rotation", Thing.Map(("nextRotationTime", "2027-01-01T00:00:00Z")))),
            type: "gcp:secretmanager/secret:Secret");

        var faults = SchemaChecker.Check(secret, Schemas).Select(static d => d.Message);

        Assert.Equal(
            ["rotation.nextRotationTime needs rotation.rotationPeriod too, got nothing.", "rotation needs topics too, got nothing."],
            faults);
    }

    [Fact]
    public void Can_be_read_whole()
    {
        foreach (var package in Schemas.Packages)
        {
            Assert.All(package.ResourceTypes, type => Assert.NotNull(package.Find(type)));
            Assert.All(package.TypeKeys, key => Assert.NotNull(package.FindType(key)));
        }
    }

    [Fact]
    public void Check_each_of_many_resources() =>
        Assert.Empty(Enumerable.Range(0, 2000).SelectMany(i => SchemaChecker.Check(Subnetwork(i), Schemas)));

    static ResourceState Subnetwork(int i) => Thing.Resource(
        Thing.Map(
            ("network", Thing.Unknown),
            ("region", "europe-west1"),
            ("ipCidrRange", $"10.{i / 256}.{i % 256}.0/24"),
            ("privateIpGoogleAccess", true),
            (
                "logConfig",
                Thing.Map(("aggregationInterval", "INTERVAL_5_SEC"), ("flowSampling", 0.5), ("metadata", "INCLUDE_ALL_METADATA"))),
            ("secondaryIpRanges", Thing.List(
                Thing.Map(("rangeName", "pods"), ("ipCidrRange", "10.4.0.0/14")),
                Thing.Map(("rangeName", "services"), ("ipCidrRange", "10.8.0.0/20"))))),
        $"subnet-{i}",
        "gcp:compute/subnetwork:Subnetwork");
}
