namespace Groundwork.Functions.Escalations;

/// <summary>Ways to reach people.</summary>
enum ChannelKind
{
    Telegram,
    Slack,
    PagerDuty,
}
