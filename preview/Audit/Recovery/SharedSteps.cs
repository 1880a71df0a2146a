using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>Steps that several disasters have in common.</summary>
static partial class SharedSteps
{
    /// <summary>The probe notices that the region doesn't answer.</summary>
    public static FigureSheet Detection(this FigureSheet sheet, RecoveryFacts facts)
    {
        if (facts.Failover is null)
        {
            _ = sheet.Missing(
                "No function of this stack fails over (entry point failover): how soon somebody does it by hand isn't rendered.");
        }

        if (facts.ProbeJob is not { } job || Schedules.LongestPause(job.At("schedule").AsText() ?? "") is not { } pause)
        {
            return sheet.Missing("No scheduled probe of this stack notices the loss (entry point probe).");
        }

        var period = new RecoveryOperand("time between two runs of the probe", pause.TotalSeconds, "s", job.Urn, "schedule");
        var perRun = FigureSheet.Assume("probes a run", 2, "probes", "functions/Probing: each half minute once");
        var failures = FigureSheet.Assume("failures in a row before a failover", 3, "probes", "functions/Probing: ProbeState.Limit");
        return sheet.Step(
            "The probe fails often enough",
            pause.TotalSeconds / 2 * 3,
            $"{FigureSheet.Text(period)} ÷ 2 × 3",
            period,
            perRun,
            failures);
    }

    /// <summary>The former writer's lease runs out and the replica is promoted.</summary>
    public static FigureSheet Promotion(this FigureSheet sheet, RecoveryFacts facts)
    {
        if (facts.Replica is null)
        {
            return sheet.Missing("The database has no replica in another region that could be promoted.");
        }

        if (facts.Failover is not { } failover)
        {
            return sheet.Missing($"Nothing in this stack promotes {facts.Replica.Name}; how long that takes isn't rendered.");
        }

        var lease = FigureSheet.Read("longest lease of a writer", "s", failover, "serviceConfig.environmentVariables.LEASE_SECONDS")
            ?? FigureSheet.Assume("longest lease of a writer", 30, "s", "functions/Failover: SwitchLimits.WriterLease");
        return sheet
            .Step("The former writer's lease runs out", (lease.Value * 1.1) + 2, $"{FigureSheet.Text(lease)} × 1.1 + 2 s", lease)
            .Step($"{facts.Replica.Name} is promoted", FigureSheet.Assume(
                "longest promotion before a person is called",
                420,
                "s",
                "functions/Failover: SwitchLimits.PromotePatience"));
    }

    /// <summary>Hosts learn the database's new address.</summary>
    public static FigureSheet Name(this FigureSheet sheet, RecoveryFacts facts) =>
        FigureSheet.Read("life of the database's name", "s", facts.Name, "ttl") is { } ttl
            ? sheet.Step("Hosts ask for the database's name anew", ttl)
            : sheet.Missing("The database has no name of its own in this stack: hosts would have to be told its new address.");

    /// <summary>The other region's hosts take over.</summary>
    public static FigureSheet Standby(this FigureSheet sheet, RecoveryFacts facts)
    {
        if (facts.StandbyHosts is null
            || FigureSheet.Read("hosts that stand by", "hosts", facts.StandbyHosts, "targetSize") is not { Value: >= 1 } hosts)
        {
            return sheet.Missing("No host stands by in another region: how long it takes to start some isn't rendered.");
        }

        var pause = FigureSheet.Read("time that standing hosts hold back", "s", facts.Component(facts.StandbyHosts), "holdBackSeconds");
        return pause is null
            ? sheet.Step("Hosts stand by", 0, $"{FigureSheet.Text(hosts)} already run: 0 s", hosts)
            : sheet.Step(
                "Standing hosts stop holding back",
                pause.Value,
                $"{FigureSheet.Text(hosts)} already run: {FigureSheet.Text(pause)}",
                pause,
                hosts);
    }

    /// <summary>How far the replica may fall behind before the first alert says so.</summary>
    public static FigureSheet Lag(this FigureSheet sheet, RecoveryFacts facts)
    {
        if (facts.Replica is null)
        {
            return sheet.Missing("The database has no replica in another region.");
        }

        if (FigureSheet.Read(
            "loss that the failover accepts",
            "s",
            facts.Failover,
            "serviceConfig.environmentVariables.RPO_SECONDS") is { } accepted)
        {
            return sheet.Step("The failover refuses to lose more by itself", accepted);
        }

        var bounds = facts.Queries("replica_lag").Select(static q => Bound(q.Alert, q.Path, q.Query)).OfType<RecoveryStep>().ToArray();
        return bounds.Length == 0
            ? sheet.Missing("No alert of this stack tells how far the replica is behind.")
            : bounds.MinBy(static b => b.Seconds) is { } first
            ? sheet.Step(first.Title, first.Seconds, first.Arithmetic, [.. first.Operands])
            : sheet;
    }

    static RecoveryStep? Bound(ResourceInputs alert, string path, string query)
    {
        var threshold = Threshold().Match(query);
        if (!threshold.Success
            || FigureSheet.Duration("time it must last", alert, $"{path}.duration") is not { } lasts
            || FigureSheet.Duration("time between two looks", alert, $"{path}.evaluationInterval") is not { } looks)
        {
            return null;
        }

        var lag = new RecoveryOperand(
            "lag that alerts",
            double.Parse(threshold.Groups[1].Value, CultureInfo.InvariantCulture),
            "s",
            alert.Urn,
            $"{path}.query");
        return new(
            "The replica falls behind until the first alert says so",
            lag.Value + lasts.Value + looks.Value,
            $"{FigureSheet.Text(lag)} + {FigureSheet.Text(lasts)} + {FigureSheet.Text(looks)}",
            [lag, lasts, looks]);
    }

    [GeneratedRegex(@">=?\s*([0-9]+(?:\.[0-9]+)?)\s*$")]
    private static partial Regex Threshold();
}
