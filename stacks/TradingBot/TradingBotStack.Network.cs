namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Addresses of the primary region that the outside sees; exchanges list them.</summary>
    [Output("egressAddressesPrimary")]
    public Output<ImmutableArray<string>> EgressAddressesPrimary => _network.Egress.Addresses[_foundation.Settings.Regions.Primary];

    /// <summary>Addresses of the standby region that the outside sees; exchanges list them, so that a failover keeps access.</summary>
    [Output("egressAddressesStandby")]
    public Output<ImmutableArray<string>> EgressAddressesStandby => _network.Egress.Addresses[_foundation.Settings.Regions.Standby];
}
