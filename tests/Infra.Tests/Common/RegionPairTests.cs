namespace Groundwork.Infra.Tests.Common;

public sealed class RegionPairTests
{
    [Fact]
    public void Lists_the_primary_first() => Assert.Equal(["us-central1", "us-east1"], new RegionPair("us-central1", "us-east1").All);

    [Fact]
    public void Rejects_equal_regions()
    {
        var error = Assert.Throws<ArgumentException>(() => new RegionPair("us-east1", "us-east1"));

        Assert.Equal("The standby region must differ from the primary region, got us-east1 for both.", error.Message);
    }

    [Theory]
    [InlineData("us-east1-b")]
    [InlineData("US-EAST1")]
    [InlineData("us")]
    public void Rejects_what_is_no_region(string standby)
    {
        var error = Assert.Throws<ArgumentException>(() => new RegionPair("us-central1", standby));

        Assert.Equal($"Standby region must be a region such as us-central1 or ap-northeast-2, got '{standby}'.", error.Message);
    }
}
