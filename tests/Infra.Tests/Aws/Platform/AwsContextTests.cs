using Groundwork.Infra.Aws.Platform;

namespace Groundwork.Infra.Tests.Aws.Platform;

public sealed class AwsContextTests
{
    static readonly AwsContext Context = new(
        new AwsAccount("123456789012", "ap-northeast-2"), new Labels("operato-wcs", "test", "logistics", "wcs"), new Naming("operato-wcs"));

    [Fact]
    public void Refuses_to_alert_before_there_are_channels() =>
        Assert.StartsWith(
            "There are no alert channels yet",
            Assert.Throws<InvalidOperationException>(() => Context.Channels).Message,
            StringComparison.Ordinal);
}
