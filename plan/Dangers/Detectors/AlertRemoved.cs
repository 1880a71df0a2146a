using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>An alert, a probe, or the way by which it reaches people is taken away.</summary>
sealed class AlertRemoved : IDangerDetector
{
    static readonly Dictionary<string, (DangerRank Rank, string Loss)> Watchers = new(StringComparer.Ordinal)
    {
        ["gcp:monitoring/alertPolicy:AlertPolicy"] = (DangerRank.High, "nobody is told any more when its condition is met"),
        ["gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig"] = (DangerRank.High, "nobody notices any more when the endpoint is down"),
        ["gcp:monitoring/notificationChannel:NotificationChannel"] = (DangerRank.High, "alerts no longer reach whoever reads it"),
        ["gcp:monitoring/slo:Slo"] = (DangerRank.Medium, "the objective is no longer measured"),
        ["gcp:logging/metric:Metric"] = (DangerRank.Medium, "alerts on it fall silent"),
        ["gcp:billing/budget:Budget"] = (DangerRank.Medium, "costs are no longer watched"),
        ["gcp:securitycenter/projectNotificationConfig:ProjectNotificationConfig"] =
            (DangerRank.High, "security findings no longer reach anybody"),
        ["gcp:securitycenter/notificationConfig:NotificationConfig"] = (DangerRank.High, "security findings no longer reach anybody"),
        ["aws:cloudwatch/metricAlarm:MetricAlarm"] = (DangerRank.High, "nobody is told any more when its condition is met"),
        ["aws:cloudwatch/compositeAlarm:CompositeAlarm"] = (DangerRank.High, "nobody is told any more when its condition is met"),
        ["aws:route53/healthCheck:HealthCheck"] = (DangerRank.High, "nobody notices any more when the endpoint is down"),
        ["aws:synthetics/canary:Canary"] = (DangerRank.High, "nobody notices any more when the endpoint is down"),
        ["aws:sns/topicSubscription:TopicSubscription"] = (DangerRank.Medium, "notices no longer reach whoever reads it"),
    };

    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        if (difference.Old is not { } old || !Watchers.TryGetValue(old.Type, out var watcher) || difference.IsLeftover)
        {
            yield break;
        }

        if (difference.Operation == Operation.Delete)
        {
            yield return Of(watcher.Rank, $"Without it, {watcher.Loss}.", default);
            yield break;
        }

        foreach (var change in difference.Changes)
        {
            var path = change.Path.ToString();
            if (change.TopLevelKey is "enabled" or "disabled" && SwitchedOff(change))
            {
                yield return Of(watcher.Rank, $"It is switched off: {watcher.Loss}.", change.Path);
            }
            else if (change is { Kind: ChangeKind.Delete, TopLevelKey: "notificationChannels" or "conditions" or "alarmActions" })
            {
                yield return Of(
                    DangerRank.Medium,
                    $"{path} is gone: {(change.TopLevelKey == "conditions" ? "it no longer fires on that" : "one less is told")}.",
                    change.Path);
            }
        }

        Danger Of(DangerRank rank, string reason, PropertyPath path) =>
            new(DangerKind.AlertRemoved, rank, stack.Desired.Name, difference.Urn, reason) { Path = path };
    }

    static bool SwitchedOff(PropertyChange change) =>
        change.TopLevelKey == "enabled" ? change.New is BoolValue { Value: false } : change.New is BoolValue { Value: true };
}
