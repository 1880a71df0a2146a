using Groundwork.Infra.Platform;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The Google APIs that trading-bot uses.</summary>
static class TradingBotApis
{
    /// <summary>APIs that are enabled.</summary>
    internal static readonly ImmutableArray<string> Enabled =
    [
        GoogleApi.ArtifactRegistry,
        GoogleApi.BillingBudgets,
        GoogleApi.CertificateManager,
        GoogleApi.CloudBuild,
        GoogleApi.CloudFunctions,
        GoogleApi.CloudKms,
        GoogleApi.CloudResourceManager,
        GoogleApi.CloudRun,
        GoogleApi.CloudScheduler,
        GoogleApi.CloudTasks,
        GoogleApi.Compute,
        GoogleApi.Dns,
        GoogleApi.Iam,
        GoogleApi.Iap,
        GoogleApi.Ids,
        GoogleApi.Logging,
        GoogleApi.Monitoring,
        GoogleApi.OsConfig,
        GoogleApi.OsLogin,
        GoogleApi.PubSub,
        GoogleApi.SecretManager,
        GoogleApi.ServiceNetworking,
        GoogleApi.ServiceUsage,
        GoogleApi.SqlAdmin,
        GoogleApi.Storage,
    ];

    /// <summary>APIs whose own account is granted something.</summary>
    internal static readonly ImmutableArray<string> Agents =
        [GoogleApi.Compute, GoogleApi.Logging, GoogleApi.PubSub, GoogleApi.SecretManager, GoogleApi.SqlAdmin, GoogleApi.Storage];
}
