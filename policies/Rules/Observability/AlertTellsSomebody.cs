namespace Groundwork.Policies.Rules.Observability;

/// <summary>Every alert is on, tells somebody, says how bad it is and what to do.</summary>
public sealed class AlertTellsSomebody : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-alert-has-channel",
        AppliesTo = Alerts.Policy,
        Severity = Severity.High,
        Summary = "An alert without a channel is a line in a table that nobody reads.",
        Remediation = "Set notificationChannels, severity and documentation with a link to the runbook; pass AlertChannels.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC7.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs alert)
    {
        yield return alert.Require("enabled").NotEqualTo(false);
        yield return alert.Each("notificationChannels").AtLeast(1, "name a channel");
        yield return alert.Require("severity").OneOf("CRITICAL", "ERROR", "WARNING");
        yield return alert.Require("documentation.content")
            .Text(static text => text.Contains("docs/runbooks/", StringComparison.Ordinal), "link to a runbook under docs/runbooks/");
    }
}
