using Groundwork.Infra.Aws.Platform;

namespace Groundwork.Infra.Tests.Aws.Platform;

public sealed class AwsAccountTests
{
    [Theory]
    [InlineData("ap-northeast-2")]
    [InlineData("us-gov-west-1")]
    public void Accepts_regions_of_AWS(string region) => Assert.Equal(region, new AwsAccount("123456789012", region).Region);

    [Theory]
    [InlineData("12345678901", "ap-northeast-2", "Account id must be an account id of twelve digits, got '12345678901'.")]
    [InlineData("123456789012", "asia-northeast3", "Region must be a region such as ap-northeast-2, got 'asia-northeast3'.")]
    [InlineData("123456789012", "ap-northeast-2a", "Region must be a region such as ap-northeast-2, got 'ap-northeast-2a'.")]
    public void Rejects_what_is_no_account_or_no_region_of_AWS(string id, string region, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new AwsAccount(id, region));

        Assert.Equal(message, error.Message);
    }
}
