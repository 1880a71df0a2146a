using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class AlertRoutingTests
{
    const string Channel = "gcp:monitoring/notificationChannel:NotificationChannel";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Publishes_once_Google_has_made_its_account(bool isPreview)
    {
        var program = await TestProgram.Run(() => New(), isPreview);

        var publisher = program.Only("gcp:pubsub/topicIAMMember:TopicIAMMember");

        Assert.Equal("serviceAccount:service-123456789012@gcp-sa-monitoring-notification.iam.gserviceaccount.com", publisher["member"]);
        Assert.Equal("roles/pubsub.publisher", publisher["role"]);
        Assert.Contains("alerting-published", publisher.DependsOn);
        Assert.Contains("keys-messages-us-central1-pubsub", program.Only("gcp:pubsub/topic:Topic").DependsOn);
    }

    [Fact]
    public async Task Reaches_people_by_severity()
    {
        AlertRouting? routing = null;
        _ = await TestProgram.Run(() => routing = New(pager: true));

        Assert.Equal(
            ["alerting-published-id", "alerting-email-oncall-id"],
            await Known.ValueOf(routing!.Channels.For(AlertSeverity.Low).ToOutput()));
        Assert.Equal(
            ["alerting-published-id", "alerting-email-oncall-id"],
            await Known.ValueOf(routing.Channels.For(AlertSeverity.Medium).ToOutput()));
        Assert.Equal(
            ["alerting-published-id", "alerting-email-oncall-id", "alerting-pagerduty-id"],
            await Known.ValueOf(routing.Channels.For(AlertSeverity.High).ToOutput()));
        Assert.Equal(
            ["alerting-published-id", "alerting-email-oncall-id", "alerting-pagerduty-id", "alerting-sms-oncall-id"],
            await Known.ValueOf(routing.Channels.For(AlertSeverity.Critical).ToOutput()));
    }

    [Fact]
    public async Task Sends_the_pagers_key_once_and_keeps_it_nowhere()
    {
        var pager = (await TestProgram.Run(() => New(pager: true)))[Channel, "alerting-pagerduty"];

        Assert.Equal("key", pager["sensitiveLabels.serviceKeyWo"]);
        Assert.Equal("1", pager["sensitiveLabels.serviceKeyWoVersion"]);
        Assert.Null(pager["sensitiveLabels.serviceKey"]);
        Assert.Null(pager["labels"]);
    }

    [Theory]
    [InlineData("oncall", "Emails must be an address such as oncall@example.com, got 'oncall'.")]
    [InlineData("", "Emails must be an address such as oncall@example.com, got ''.")]
    public void Refuses_what_is_no_mailbox(string address, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => AlertRoutingArgs.CheckEmails(new Dictionary<string, string>
        {
            ["oncall"] = address,
        })).Message);

    [Fact]
    public void Refuses_to_be_without_a_mailbox() =>
        Assert.Equal(
            "Emails must hold at least one entry.",
            Assert.Throws<ArgumentException>(() => AlertRoutingArgs.CheckEmails(new Dictionary<string, string>())).Message);

    static AlertRouting New(bool pager = false)
    {
        var cloud = Foundation.Cloud();

        return new("alerting", new()
        {
            Cloud = cloud,
            TopicKey = Foundation.Keys(cloud).For("messages", "us-central1"),
            Regions = Foundation.Regions,
            Repository = "https://example.com/",
            Emails = new Dictionary<string, string> { ["oncall"] = "oncall@example.com" },
            Telephones = new Dictionary<string, string> { ["oncall"] = "+14155550100" },
            PagerDutyKey = pager ? Output.CreateSecret("key") : null,
        });
    }
}
