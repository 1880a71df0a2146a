using Groundwork.Infra.Gcp.Hosts;

namespace Groundwork.Stacks.TradingBot;

/// <summary>What is the same on trading-bot's hosts in every environment.</summary>
static class HostNames
{
    /// <summary>Private name of the database that takes writes; a failover points it at the other region, and no host is told.</summary>
    internal const string DatabaseHost = "database.trading-bot.internal";

    /// <summary>Keeps state, and runs once.</summary>
    internal const string CapitalManager = "capital-manager";

    /// <summary>Whose health is the host's.</summary>
    internal const string CoreEngine = "core-engine";

    /// <summary>Speaks to the exchanges.</summary>
    internal const string ExchangeConnector = "exchange-connector";

    /// <summary>Runs a strategy; one a strategy.</summary>
    internal const string StrategyWorker = "strategy-worker";

    /// <summary>What the host image is made from, as the mirror has it.</summary>
    internal static ImmutableArray<AptSource> AptSources =>
    [
        new("ubuntu-noble", "noble", "main universe"),
        new("ubuntu-noble-updates", "noble-updates", "main universe"),
        new("ubuntu-noble-security", "noble-security", "main universe"),
        new("ops-agent", "google-cloud-ops-agent-noble-all", "main", IsSigned: false),
    ];
}
