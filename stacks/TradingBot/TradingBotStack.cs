using Groundwork.Stacks.TradingBot.Settings;

namespace Groundwork.Stacks.TradingBot;

/// <summary>Automated crypto trading around the clock: two regions, one of which stands by.</summary>
public sealed partial class TradingBotStack : Stack
{
    readonly Foundation _foundation;
    readonly Network _network;
    readonly Data _data;
    readonly Images _images;
    readonly Hosts _hosts;
    readonly Edge _edge;
    readonly Delivery _delivery;
    readonly Recovery _recovery;

    /// <summary>Makes the stack of the environment that the config names.</summary>
    public TradingBotStack()
        : this(null)
    {
    }

    /// <summary>The same under options of the stack.</summary>
    public TradingBotStack(StackOptions? options)
        : base(options)
    {
        _foundation = new Foundation(TradingBotSettings.FromConfig());
        _network = new Network(_foundation);
        _data = new Data(_foundation, _network);
        _images = new Images(_foundation);
        _hosts = new Hosts(_foundation, _network, _images);
        _edge = new Edge(_foundation, _network, _hosts);
        _delivery = new Delivery(_foundation, _network, _images, _hosts);
        _recovery = new Recovery(_foundation, _network, _data, _hosts, _edge);
        _ = new Observability(_foundation, _recovery);
    }
}
