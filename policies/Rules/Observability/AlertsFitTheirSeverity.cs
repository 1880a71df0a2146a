namespace Groundwork.Policies.Rules.Observability;

/// <summary>How many are told of an alert, and how often, follows from how bad it is.</summary>
public sealed class AlertsFitTheirSeverity : ResourceRule
{
    static readonly (string Severity, string[] Labels, int Channels, string[] Renotify, string Close)[] Routes =
    [
        ("CRITICAL", ["critical"], 4, ["1800s"], "86400s"), ("ERROR", ["high"], 3, ["3600s"], "86400s"),
        ("WARNING", ["medium", "low", "notice"], 2, ["14400s", "86400s"], "43200s"),
    ];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-alert-by-severity",
        AppliesTo = Alerts.Policy,
        Severity = Severity.High,
        Summary = "A critical alert that only sends a mail waits until morning.",
        Remediation = "Make the alert by Infra.Gcp.Observability.AlertPolicies, which takes all of it from the severity.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs alert)
    {
        var severity = alert.Require("severity");
        foreach (var (name, labels, channels, renotify, close) in Routes)
        {
            yield return severity.EqualTo(name).Then(() => Verdict.All(
                alert.Require("userLabels.severity").OneOf(labels),
                alert.Each("notificationChannels").AtLeast(channels, $"name {channels} channels at least"),
                alert.Each("alertStrategy.notificationChannelStrategies").AtLeast(1, "say how often somebody is told again"),
                alert.Each("alertStrategy.notificationChannelStrategies").All(strategy => Verdict.All(
                    strategy.Each("notificationChannelNames").AtLeast(channels, $"name {channels} channels at least"),
                    strategy.Require("renotifyInterval").OneOf(renotify))),
                alert.Require("alertStrategy.autoClose").EqualTo(close)));
        }

        yield return alert.Each("alertStrategy.notificationPrompts").Any(static prompt => prompt.EqualTo("OPENED"), "have OPENED");
        yield return alert.Each("alertStrategy.notificationPrompts").Any(static prompt => prompt.EqualTo("CLOSED"), "have CLOSED");
        yield return alert.Require("combiner")
            .EqualTo("OR")
            .Or(alert.Require("combiner").EqualTo("AND").And(alert.Each("conditions").AtLeast(2, "be two where all must hold")));
    }
}
