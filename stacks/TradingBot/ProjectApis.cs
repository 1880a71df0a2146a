namespace Groundwork.Stacks.TradingBot;

/// <summary>The Google APIs that trading-bot uses.</summary>
static class ProjectApis
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
        GoogleApi.ContainerAnalysis,
        GoogleApi.ContainerScanning,
        GoogleApi.Dns,
        GoogleApi.Iam,
        GoogleApi.IamCredentials,
        GoogleApi.Iap,
        GoogleApi.Ids,
        GoogleApi.Logging,
        GoogleApi.Monitoring,
        GoogleApi.OnDemandScanning,
        GoogleApi.OsConfig,
        GoogleApi.OsLogin,
        GoogleApi.PubSub,
        GoogleApi.SecretManager,
        GoogleApi.ServiceNetworking,
        GoogleApi.ServiceUsage,
        GoogleApi.SqlAdmin,
        GoogleApi.Storage,
        GoogleApi.Sts,
    ];

    /// <summary>APIs whose own account is granted something.</summary>
    internal static readonly ImmutableArray<string> Agents =
        [
            GoogleApi.ArtifactRegistry, GoogleApi.Compute, GoogleApi.Logging, GoogleApi.PubSub, GoogleApi.SecretManager, GoogleApi.SqlAdmin,
            GoogleApi.Storage,
        ];
}
