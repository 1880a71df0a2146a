namespace Groundwork.Infra.Tests.Common.Alerts;

public sealed class AlertChannelsTests
{
    [Fact]
    public void Rejects_a_severity_without_a_channel()
    {
        IReadOnlyList<Output<string>> some = [Output.Create("projects/p/notificationChannels/1")];
        var channels = new Dictionary<AlertSeverity, IReadOnlyList<Output<string>>>
        {
            [AlertSeverity.Low] = some,
            [AlertSeverity.Medium] = some,
            [AlertSeverity.High] = [],
            [AlertSeverity.Critical] = some,
        };

        var error = Assert.Throws<ArgumentException>(() => new AlertChannels(channels));

        Assert.Equal("Alert channels of severity High must hold at least one channel, got none.", error.Message);
    }
}
