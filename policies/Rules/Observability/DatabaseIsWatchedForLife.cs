namespace Groundwork.Policies.Rules.Observability;

/// <summary>A critical alert watches whether each database is up, and how far its replica is behind.</summary>
public sealed class DatabaseIsWatchedForLife : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-database-up",
        AppliesTo = ["gcp:sql/databaseInstance:DatabaseInstance", "gcp:monitoring/alertPolicy:AlertPolicy"],
        Severity = Severity.High,
        Summary = "Every other figure of a database that is down looks fine.",
        Remediation = "Use Infra.Gcp.Observability.DatabaseAlerts.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from metric in (string[])["database_up", "replication_replica_lag"]
        where stack.OfType("gcp:sql/databaseInstance:DatabaseInstance").Any()
        let nothing = stack.Violation($"A critical alert must watch {metric} of the databases, got none.")
        select Verdict.OneOf(
            stack.OfType(Alerts.Policy).Select(alert =>
                Alerts.Says(alert, text => text.Contains(metric, StringComparison.Ordinal))
                    .And(Alerts.Rings(alert))
                    .And(alert.Require("severity").EqualTo("CRITICAL"))),
            nothing);
}
