namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Instance group of the primary region.</summary>
    [Output("primaryInstanceGroup")]
    public Output<string> PrimaryInstanceGroup => _hosts.Primary.InstanceGroup;

    /// <summary>Instance group of the standby region.</summary>
    [Output("standbyInstanceGroup")]
    public Output<string> StandbyInstanceGroup => _hosts.Standby.InstanceGroup;

    /// <summary>Bucket of the leases and of what is released.</summary>
    [Output("fleetStateBucket")]
    public Output<string> FleetStateBucket => _hosts.State.BucketName;

    /// <summary>Trigger that makes the image of the hosts.</summary>
    [Output("hostImageTrigger")]
    public Output<string> HostImageTrigger => _hosts.Image.TriggerId;
}
