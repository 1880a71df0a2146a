using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class AlertTellsSomebodyTests : ResourceRuleTests<AlertTellsSomebody>
{
    static readonly ResourceInputs Alert = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "latency")
        .With("notificationChannels[0]", ResourceInputs.Unknown)
        .With("severity", "CRITICAL")
        .With("documentation.content", "See docs/runbooks/latency.md");

    protected override RuleCases Cases => new RuleCases(Alert)
        .Rejects(a => a.With("enabled", false), "enabled must not be false, got false.")
        .Rejects(a => a.With("notificationChannels", Array.Empty<string>()), "notificationChannels must name a channel, got [].")
        .Rejects(
            a => a.With("documentation.content", "Good luck."),
            "documentation.content must link to a runbook under docs/runbooks/, got Good luck..")
        .MissingOrNull("notificationChannels", "notificationChannels must name a channel, got nothing.")
        .MissingOrNull("severity", "severity must be one of CRITICAL, ERROR, WARNING, got nothing.")
        .MissingOrNull("documentation", "documentation.content must link to a runbook under docs/runbooks/, got nothing.")
        .Unknown("notificationChannels")
        .Unknown("severity")
        .Secret("enabled", false, "enabled must not be false, got [secret].");
}
