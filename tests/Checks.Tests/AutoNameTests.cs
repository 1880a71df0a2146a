using Groundwork.Plan.Values;

namespace Groundwork.Checks.Tests;

public sealed class AutoNameTests
{
    static readonly Plan.Schema.SchemaCatalog Schema =
        Thing.Schema("""{"name":{"type":"string","autoName":true,"pattern":"^[a-z]([-a-z0-9]*[a-z0-9])?$","maxLength":20}}""");

    [Fact]
    public void Accepts_a_name_that_pulumi_can_complete() => Assert.Empty(Thing.Faults(Schema, MapValue.Empty, "main-network"));

    [Fact]
    public void Rejects_letters_that_the_cloud_refuses() =>
        Assert.Equal(
            "name must match ^[a-z]([-a-z0-9]*[a-z0-9])?$, but Pulumi makes \"MainNetwork-0000000\" of the resource's name. "
                + "Rename the resource, or give name.",
            Assert.Single(Thing.Faults(Schema, MapValue.Empty, "MainNetwork")));

    [Fact]
    public void Rejects_a_name_that_is_too_long_with_its_digits() =>
        Assert.Equal(
            "name must have at most 20 characters, not 22, but Pulumi makes \"main-network-x-0000000\" of the resource's name. "
                + "Rename the resource, or give name.",
            Assert.Single(Thing.Faults(Schema, MapValue.Empty, "main-network-x")));

    [Fact]
    public void Looks_only_at_the_name_that_is_given() => Assert.Empty(Thing.Faults(Schema, Thing.Map(("name", "net")), "MainNetwork"));

    [Fact]
    public void Looks_at_nothing_while_the_name_is_unknown() =>
        Assert.Empty(Thing.Faults(Schema, Thing.Map(("name", Thing.Unknown)), "MainNetwork"));
}
