namespace Groundwork.Policies.Rules.Recovery;

/// <summary>Recovery is rehearsed every month.</summary>
public sealed class RestoreIsDrilledMonthly : StackRule
{
    /// <summary>How long two drills may lie apart.</summary>
    public static readonly Setting<int> Days = new("days", "Days between two drills at most; a month has up to 31.", 31);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-restore-drill",
        AppliesTo = ["gcp:cloudscheduler/job:Job", "gcp:sql/databaseInstance:DatabaseInstance"],
        Severity = Severity.High,
        Summary = "A recovery that was never tried does not work.",
        Remediation = "Schedule a job whose description begins with \"restore-drill:\"; Infra.Gcp.Resilience.RecoveryDrill does.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.3", "iso-27001@2022:A.5.30"],
        Settings = [Days],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        if (stack.OfType("gcp:sql/databaseInstance:DatabaseInstance").Any())
        {
            yield return Jobs.Wanted(
                stack,
                "restore-drill",
                TimeSpan.FromDays(Get(Days, stack)),
                $"A job whose description begins with restore-drill: must run every {Get(Days, stack)} days, got none.");
        }
    }
}
