using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>What each disaster does to a stack.</summary>
/// <param name="facts">The stack.</param>
/// <param name="rto">The longest time that service may be gone, in seconds.</param>
/// <param name="rpo">The longest time whose data may be lost, in seconds.</param>
sealed class DisasterEstimates(RecoveryFacts facts, int rto, int rpo)
{
    const string SqlDocument = "https://cloud.google.com/sql/docs/postgres/";

    /// <summary>One machine stops.</summary>
    public DisasterEstimate InstanceLost()
    {
        var health = facts.Hosts is { } hosts
            ? facts.View.Targets(hosts, "autoHealingPolicies.healthCheck") is [var check, ..] ? check : null
            : null;
        var interval = FigureSheet.Read("time between two health checks", "s", health, "checkIntervalSec");
        var failures = FigureSheet.Read("failures that cost a host", "checks", health, "unhealthyThreshold");
        var boot = FigureSheet.Read("time a new host is given", "s", facts.Hosts, "autoHealingPolicies.initialDelaySec");
        var time = new FigureSheet(rto);
        _ = interval is null || failures is null || boot is null
            ? time.Missing("No group of hosts of this stack replaces a host that is ill.")
            : time
                .Step(
                    "The group notices",
                    interval.Value * failures.Value,
                    $"{FigureSheet.Text(interval)} × {FigureSheet.Text(failures)}",
                    interval,
                    failures)
                .Step("A new host starts", boot);

        var disks = facts.Hosts is { } group
            ? new RecoveryOperand("disks that a host alone has", group.Each("statefulDisks").Count, "disks", group.Urn, "statefulDisks")
            : null;
        var loss = new FigureSheet(rpo);
        _ = disks switch
        {
            null => loss.Missing("The stack has no group of hosts."),
            { Value: 0 } => loss.Step("A host keeps nothing", 0, "0 disks × anything = 0 s", disks),
            _ => loss.Missing("Hosts keep data on disks of their own; nothing rendered says how it is copied."),
        };
        return new("instanceLost", "A host is lost", time.ToFigure(), loss.ToFigure());
    }

    /// <summary>The database's machine or zone stops.</summary>
    public DisasterEstimate DatabaseInstanceLost()
    {
        var (time, loss) = (new FigureSheet(rto), new FigureSheet(rpo));
        if (facts.Primary?.At("settings.availabilityType").AsText() != "REGIONAL")
        {
            const string Zonal = "The database runs in one zone only: nothing takes over from it in its region.";
            return new(
                "databaseInstanceLost",
                "The database's machine or zone is lost",
                time.Missing(Zonal).ToFigure(),
                loss.Missing(Zonal).ToFigure());
        }

        var standby = new RecoveryOperand("standbys in another zone", 1, "standby", facts.Primary.Urn, "settings.availabilityType");
        var takes = FigureSheet.Assume("time a standby takes to take over", 60, "s", $"{SqlDocument}high-availability: about 60 seconds");
        return new(
            "databaseInstanceLost",
            "The database's machine or zone is lost",
            time.Step("The standby takes over", takes.Value, FigureSheet.Text(takes), takes, standby).ToFigure(),
            loss.Step("The standby's disk is written with each write", 0, "1 standby, written synchronously: 0 s", standby).ToFigure());
    }

    /// <summary>The primary region is gone.</summary>
    public DisasterEstimate RegionLost() => new(
        "regionLost",
        "The primary region is lost",
        new FigureSheet(rto).Detection(facts).Promotion(facts).Name(facts).Standby(facts).ToFigure(),
        new FigureSheet(rpo).Lag(facts).ToFigure());

    /// <summary>Wrong data is written.</summary>
    public DisasterEstimate DatabaseDamaged()
    {
        var loss = new FigureSheet(rpo);
        _ = facts.Primary is { } primary && primary.At("settings.backupConfiguration.pointInTimeRecoveryEnabled").AsBool() == true
            ? loss.Step(
                "Changes since the last copy of the log",
                300,
                "300 s",
                FigureSheet.Assume(
                    "longest time until the log is copied",
                    300,
                    "s",
                    $"{SqlDocument}backup-recovery/pitr: five minutes or less"),
                new("recovery to any point", 1, "yes", primary.Urn, "settings.backupConfiguration.pointInTimeRecoveryEnabled"))
            : Exports(loss.Missing("The database can't be recovered to a point in time."));
        return new("databaseDamaged", "The database is damaged", Restore(new(rto)).ToFigure(), loss.ToFigure());
    }

    /// <summary>The database is deleted.</summary>
    public DisasterEstimate DatabaseDeleted()
    {
        var loss = new FigureSheet(rpo);
        _ = facts.Primary is { } primary && primary.At("settings.finalBackupConfig.enabled").AsBool() == true
            ? loss.Step(
                "A backup is made as the database is deleted",
                0,
                "1 final backup: 0 s",
                new RecoveryOperand("final backup", 1, "backup", primary.Urn, "settings.finalBackupConfig.enabled"))
            : Exports(loss);
        return new("databaseDeleted", "The database is deleted", Restore(new(rto)).ToFigure(), loss.ToFigure());
    }

    /// <summary>The regions don't reach each other.</summary>
    public DisasterEstimate Partition() => new(
        "partition",
        "The primary region runs but can't be reached",
        new FigureSheet(rto).Detection(facts).Promotion(facts).Name(facts).Standby(facts).ToFigure(),
        new FigureSheet(rpo).Lag(facts).ToFigure());

    FigureSheet Restore(FigureSheet sheet) => sheet
        .Name(facts)
        .Missing("How long a restore takes depends on the data and isn't rendered; the drill and the daily verification measure it.");

    FigureSheet Exports(FigureSheet sheet) =>
        facts.Exports is { } job && Schedules.LongestPause(job.At("schedule").AsText() ?? "") is { } pause
            ? sheet.Step(
                "Changes since the last export",
                new RecoveryOperand("time between two exports", pause.TotalSeconds, "s", job.Urn, "schedule"))
            : sheet.Missing("Nothing in this stack exports the database often.");
}
