using Groundwork.Infra.Gcp.Hosts;

namespace Groundwork.Infra.Tests.Gcp.Hosts;

public sealed class FleetStateTests
{
    const string Bucket = "gcp:storage/bucket:Bucket";
    const string Grant = "gcp:storage/bucketIAMMember:BucketIAMMember";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Outlives_a_region_and_a_mistake(bool isPreview)
    {
        var bucket = (await TestProgram.Run(() => Fleets.State(Foundation.Cloud()), isPreview)).Only(Bucket);

        Assert.Equal("trading-bot-test-fleet-state", bucket["name"]);
        Assert.Equal("US", bucket["location"]);
        Assert.Equal(true, bucket["versioning.enabled"]);
        Assert.Equal(604_800.0, bucket["softDeletePolicy.retentionDurationSeconds"]);
        Assert.Equal(false, bucket["forceDestroy"]);
        Assert.True(bucket.IsProtected);
    }

    [Fact]
    public async Task Is_never_public_and_encrypted_with_its_own_key()
    {
        var bucket = (await TestProgram.Run(() => Fleets.State(Foundation.Cloud()))).Only(Bucket);

        Assert.Equal("enforced", bucket["publicAccessPrevention"]);
        Assert.Equal(true, bucket["uniformBucketLevelAccess"]);
        Assert.NotNull(bucket["encryption.defaultKmsKeyName"]);
    }

    [Theory]
    [InlineData("fleet-state-lease-bot", "roles/storage.objectUser", "leases/")]
    [InlineData("fleet-state-release-reader-bot", "roles/storage.objectViewer", "releases/")]
    [InlineData("fleet-state-releaser-deployer", "roles/storage.objectUser", "releases/")]
    [InlineData("fleet-state-lease-fencer-failover", "roles/storage.objectUser", "leases/")]
    [InlineData("fleet-state-lease-watcher-failover", "roles/storage.objectViewer", "leases/")]
    public async Task Lets_each_do_what_it_must_and_no_more(string name, string role, string prefix)
    {
        var program = await TestProgram.Run(() => Fleets.State(Foundation.Cloud()));

        Assert.Equal(role, program[Grant, name]["role"]);
        Assert.Equal(
            $"resource.name.startsWith(\"projects/_/buckets/trading-bot-test-fleet-state/objects/{prefix}\")",
            program[Grant, name]["condition.expression"]);
    }

    [Fact]
    public async Task Lets_who_reads_tell_what_is_not_there_from_what_may_not_be_read()
    {
        var grants = (await TestProgram.Run(() => Fleets.State(Foundation.Cloud()))).OfType(Grant).ToArray();

        Assert.Equal(9, grants.Length);
        Assert.Equal(
            [
                "fleet-state-lister-fencer-failover",
                "fleet-state-lister-host-bot",
                "fleet-state-lister-releaser-deployer",
                "fleet-state-lister-watcher-failover",
            ],
            grants.Where(grant => grant["condition"] is null && Equals(grant["role"], "roles/storage.legacyBucketReader"))
                .Select(grant => grant.Name));
    }

    [Fact]
    public void Refuses_a_single_region() =>
        Assert.Equal(
            "Location must be one of US, EU, ASIA, got 'us-central1'.",
            Assert.Throws<ArgumentException>(
                () => new FleetStateArgs { Cloud = null!, Key = null!, Hosts = null!, Location = "us-central1" }).Message);
}
