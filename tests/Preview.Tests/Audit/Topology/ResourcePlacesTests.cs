using Groundwork.Plan;
using Groundwork.Preview.Audit.Topology;

namespace Groundwork.Preview.Tests.Audit.Topology;

public sealed class ResourcePlacesTests
{
    static readonly ResourceState Ring = AuditSample.Resource("gcp:kms/keyRing:KeyRing", "ring", ("location", "us-east1"));

    [Theory]
    [InlineData("region", "us-central1", "us-central1")]
    [InlineData("location", "US-CENTRAL1", "us-central1")]
    [InlineData("location", "EU", "eu")]
    [InlineData("zone", "us-central1-b", "us-central1")]
    [InlineData("description", "us-central1", "global")]
    public void Takes_the_region_that_the_resource_names(string key, string value, string region)
    {
        var resource = AuditSample.Resource("gcp:compute/address:Address", "it", (key, value));

        Assert.Equal(region, new ResourcePlaces([resource]).RegionOf(resource.Urn));
    }

    [Fact]
    public void Takes_the_region_of_what_a_resource_is_part_of()
    {
        var key = AuditSample.Resource("gcp:kms/cryptoKey:CryptoKey", "key", ("keyRing", Sample.Unknown(Ring.Urn, "id")));
        var grant = AuditSample.Resource(
            "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember",
            "grant",
            ("cryptoKeyId", Sample.Unknown(key.Urn, "id")));

        Assert.Equal("us-east1", new ResourcePlaces([grant, key, Ring]).RegionOf(grant.Urn));
    }

    [Fact]
    public void Ends_where_resources_are_part_of_each_other()
    {
        var (one, other) =
            (AuditSample.Resource("gcp:storage/bucket:Bucket", "one").Urn, AuditSample.Resource("gcp:storage/bucket:Bucket", "other").Urn);
        var places = new ResourcePlaces(
        [
            AuditSample.Resource("gcp:storage/bucket:Bucket", "one", ("name", Sample.Unknown(other, "name"))),
            AuditSample.Resource("gcp:storage/bucket:Bucket", "other", ("name", Sample.Unknown(one, "name"))),
        ]);

        Assert.Equal("global", places.RegionOf(one));
    }

    [Fact]
    public void Names_the_outermost_component()
    {
        var outer = AuditSample.Component("groundwork:shop:Shop", "shop");
        var inner = new ResourceState
        {
            Urn = Urn.Create("dev", "shop", outer.Urn, "groundwork:gcp/identity:ServiceIdentity", "robot"),
            Custom = false,
            Parent = outer.Urn,
        };
        var account = AuditSample.Below(inner.Urn, "gcp:serviceaccount/account:Account", "robot");
        var places = new ResourcePlaces([outer, inner, account, Ring]);

        Assert.Equal("Shop/shop", places.ComponentOf(account.Urn));
        Assert.Equal("Shop/shop", places.ComponentOf(outer.Urn));
        Assert.Equal("", places.ComponentOf(Ring.Urn));
        Assert.Equal([outer.Urn, inner.Urn], places.Frames(account.Urn));
    }
}
