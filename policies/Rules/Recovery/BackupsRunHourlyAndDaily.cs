namespace Groundwork.Policies.Rules.Recovery;

/// <summary>A backup is made every hour, and a full one every day.</summary>
public sealed class BackupsRunHourlyAndDaily : StackRule
{
    const string Hourly = "A job whose description begins with backup: must run every hour, got none.";

    const string Daily = "A job whose description begins with backup: must run every day, got none.";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-backup-schedules",
        AppliesTo = ["gcp:cloudscheduler/job:Job", "gcp:sql/databaseInstance:DatabaseInstance"],
        Severity = Severity.High,
        Summary = "What was written since the last backup is what is lost.",
        Remediation = "Schedule jobs whose descriptions begin with \"backup:\"; Infra.Gcp.Resilience.BackupSchedule does.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        if (!stack.OfType("gcp:sql/databaseInstance:DatabaseInstance").Any())
        {
            yield break;
        }

        yield return Jobs.Wanted(stack, "backup", TimeSpan.FromHours(1), Hourly);
        yield return Jobs.Wanted(stack, "backup", TimeSpan.FromDays(1), Daily);
    }
}
