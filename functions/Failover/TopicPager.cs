using Groundwork.Functions.Escalations;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Failover;

/// <summary>Pages through the alert topic, which the escalation reads, and through the log, which alerts of its own watch.</summary>
sealed class TopicPager(Platform platform, string topic, string source) : IPager
{
    public Task PageAsync(string id, string message)
    {
        platform.Log.Critical(message, ("page", id));
        return platform.PubSub.PublishAsync(
            topic,
            id,
            new Alert(id, AlertSeverity.Critical, $"{source}: a person is needed", message, source));
    }

    public Task TellAsync(string id, string message)
    {
        platform.Log.Write(Severity.Notice, message, ("notice", id));
        return platform.PubSub.PublishAsync(
            topic,
            $"{id}-done",
            new Alert($"{id}-done", AlertSeverity.Notice, $"{source}: done", message, source));
    }
}
