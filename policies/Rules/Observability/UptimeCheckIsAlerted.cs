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
            var alerts = stack.ReferencedBy(check, Alerts.Policy, "conditions")
                .Concat(stack.ReferencedBy(check).Where(static r => r.Type == Alerts.Policy))
                .DistinctBy(static r => r.Urn);
            return Verdict.OneOf(
                alerts.Select(static alert => Alerts.Says(
                    alert,
                    static text => text.Contains("uptime_check/check_passed", StringComparison.Ordinal)).And(Alerts.Rings(alert))),
                nothing);
        });
}
