namespace Groundwork.Policies.Rules.Observability;

/// <summary>Every uptime check has an alert that rings when it fails.</summary>
public sealed class UptimeCheckIsAlerted : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-uptime-alerted",
        AppliesTo = ["gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", Alerts.Policy],
        Severity = Severity.High,
        Summary = "A check that nobody hears of finds nothing.",
        Remediation = "Alert on monitoring.googleapis.com/uptime_check/check_passed by the check's id.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig").Select(check =>
        {
            var nothing = check.Violation("The uptime check must have an alert on uptime_check/check_passed, got none.");
            var alerts = stack.OfType(Alerts.Policy).Select(alert => Refers(alert, check, stack).Then(
                () => Alerts.Says(alert, static text => text.Contains("uptime_check/check_passed", StringComparison.Ordinal)).And(Alerts.Rings(alert))));
            return Verdict.OneOf(alerts, nothing);
        });

    static Verdict Refers(ResourceInputs alert, ResourceInputs check, StackView stack) =>
        Verdict.That(stack.Targets(alert, "conditions").Contains(check) || stack.ReferencesFrom(alert).Contains(check), alert, "The alert is about something else.");
}
