using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Recovery;

/// <summary>Where backups are made, they are verified daily, and each schedule of recovery has an alert on its silence.</summary>
public sealed class BackupsAreVerifiedAndWatched : StackRule
{
    const string Verified = "A job whose description begins with verification: must run every day where backups are made, got none.";

    /// <summary>What a schedule of recovery is for.</summary>
    public static readonly Setting<Sequence<string>> Purposes = new(
        "purposes", "Beginnings of the descriptions of the jobs that recovery rests on.",
        (Sequence<string>)["backup", "drill", "probe", "restore-drill", "vault", "verification"]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-backup-watched",
        AppliesTo = [Jobs.Type, Observability.Alerts.Policy],
        Severity = Severity.High,
        Summary = "A backup that was never restored is a hope, and one that stopped weeks ago is found on the day it is needed.",
        Remediation =
            "Schedule by Infra.Gcp.Resilience.ScheduledFunction, which alerts on silence, and verify by "
            + "Infra.Gcp.Resilience.BackupSchedule.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2", "soc2@2017:A1.3", "iso-27001@2022:A.8.13"],
        Settings = [Purposes],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var jobs = stack.OfType(Jobs.Type).Where(job => Get(Purposes, stack).Any(purpose => IsFor(job, purpose))).ToArray();
        if (jobs.Any(static job => IsFor(job, "backup")))
        {
            yield return Jobs.Wanted(stack, "verification", TimeSpan.FromDays(1), Verified);
        }

        var alerts = stack.OfType(Observability.Alerts.Policy)
            .SelectMany(static alert => Beginnings(alert).Select(text => (Text: text, Alert: alert)))
            .ToLookup(static a => a.Text, static a => a.Alert);
        foreach (var same in jobs.GroupBy(static job => job.At("description").AsText()!, StringComparer.Ordinal))
        {
            var silent = same.Select(static job => job.Violation(
                "The job must have an alert on its silence, whose name begins with the job's description, got none."));
            var told = Verdict.OneOf(alerts[same.Key].Select(TellsOfSilence), silent.First());
            yield return told.IsViolated ? Verdict.All(silent) : told;
        }
    }

    static bool IsFor(ResourceInputs job, string purpose) =>
        job.At("description").AsText()?.StartsWith(purpose + ":", StringComparison.Ordinal) ?? false;

    // What an alert's name says before each of its colons.
    static IEnumerable<string> Beginnings(ResourceInputs alert) =>
        alert.At("displayName").AsText() is { } name ? name.Index().Where(static c => c.Item == ':').Select(c => name[..c.Index]) : [];

    static Verdict TellsOfSilence(ResourceInputs alert) =>
        alert.Require("enabled").DefaultingTo(true).EqualTo(true).And(alert.Each("conditions").Any(
            static condition => condition
                .Require("conditionPrometheusQueryLanguage.query")
                .Text(static query => query.Contains("absent_over_time(", StringComparison.Ordinal), "ask what is absent"),
            "ask what is absent"));
}
