using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class AlertsFitTheirSeverityTests : ResourceRuleTests<AlertsFitTheirSeverity>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "it")
        .With("severity", "WARNING")
        .With("userLabels.severity", "medium")
        .With("notificationChannels", ["a", "b"])
        .With("alertStrategy.autoClose", "43200s")
        .With("alertStrategy.notificationChannelStrategies[0].notificationChannelNames", ["a", "b"])
        .With("alertStrategy.notificationChannelStrategies[0].renotifyInterval", "14400s")
        .With("alertStrategy.notificationPrompts", ["OPENED", "CLOSED"])
        .With("combiner", "OR");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("userLabels.severity", "critical"), "userLabels.severity must be one of medium, low, notice, got critical.")
        .MissingOrNull("userLabels.severity", "userLabels.severity must be one of medium, low, notice, got nothing.")
        .Rejects(r => r.With("notificationChannels", ["a"]), "notificationChannels must name 2 channels at least, got [a].")
        .MissingOrNull("notificationChannels", "notificationChannels must name 2 channels at least, got nothing.")
        .Rejects(r => r.With("alertStrategy.autoClose", "0s"), "alertStrategy.autoClose must be 43200s, got 0s.")
        .MissingOrNull("alertStrategy.autoClose", "alertStrategy.autoClose must be 43200s, got nothing.")
        .Rejects(
            r => r.With("alertStrategy.notificationChannelStrategies[0].notificationChannelNames", ["a"]),
            "alertStrategy.notificationChannelStrategies[0].notificationChannelNames must name 2 channels at least, got [a].")
        .MissingOrNull(
            "alertStrategy.notificationChannelStrategies[0].notificationChannelNames",
            "alertStrategy.notificationChannelStrategies[0].notificationChannelNames must name 2 channels at least, got nothing.")
        .Rejects(
            r => r.With("alertStrategy.notificationChannelStrategies[0].renotifyInterval", "1s"),
            "alertStrategy.notificationChannelStrategies[0].renotifyInterval must be one of 14400s, 86400s, got 1s.")
        .MissingOrNull(
            "alertStrategy.notificationChannelStrategies[0].renotifyInterval",
            "alertStrategy.notificationChannelStrategies[0].renotifyInterval must be one of 14400s, 86400s, got nothing.")
        .Rejects(
            r => r.With("combiner", "AND"),
            "combiner must be OR, got AND, or conditions must be two where all must hold, got nothing.")
        .MissingOrNull(
            "combiner",
            "combiner must be OR, got nothing, or combiner must be AND, got nothing, or conditions must "
                + "be two where all must hold, got nothing.")
        .MissingOrNull(
            "alertStrategy.notificationChannelStrategies",
            "alertStrategy.notificationChannelStrategies must say how often somebody is told again, got nothing.")
        .Rejects(
            r => r.With("alertStrategy.notificationPrompts", ["CLOSED"]),
            "alertStrategy.notificationPrompts must have OPENED, got [CLOSED].")
        .Rejects(
            r => r.With("alertStrategy.notificationPrompts", ["OPENED"]),
            "alertStrategy.notificationPrompts must have CLOSED, got [OPENED].")
        .Unknown("userLabels.severity")
        .Secret("userLabels.severity", "critical", "userLabels.severity must be one of medium, low, notice, got [secret].");
}
