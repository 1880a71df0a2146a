namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Topic of orders in a crisis.</summary>
    [Output("controlTopic")]
    public Output<string> ControlTopic => _recovery.Escalation.ControlTopicId;

    /// <summary>Address of the function that switches the regions.</summary>
    [Output("failoverUrl")]
    public Output<string> FailoverUrl => _recovery.Failover.Url;

    /// <summary>Address of the function that drills it; empty where none does.</summary>
    [Output("drillUrl")]
    public Output<string> DrillUrl => _recovery.Drill.SwitchoverUrl;
}
