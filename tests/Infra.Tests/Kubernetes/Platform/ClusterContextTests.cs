using Groundwork.Infra.Kubernetes.Platform;

namespace Groundwork.Infra.Tests.Kubernetes.Platform;

public sealed class ClusterContextTests
{
    static readonly ClusterContext Context = new(
        new Labels("trading-bot", "test", "trading-platform", "trading"),
        new Naming("trading-bot"));

    [Fact]
    public void Refuses_to_alert_before_there_are_channels() =>
        Assert.StartsWith(
            "There are no alert channels yet",
            Assert.Throws<InvalidOperationException>(() => Context.Channels).Message,
            StringComparison.Ordinal);
}
