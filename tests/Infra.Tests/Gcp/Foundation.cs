using Groundwork.Infra.Gcp.Encryption;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;
using Groundwork.Infra.Tests.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp;

/// <summary>What most components are given, made as a stack would make it. Only inside a running program.</summary>
static class Foundation
{
    internal static readonly CloudProject Project = new("trading-bot-test", "123456789012");

    internal static readonly Labels Labels = new("trading-bot", "test", "trading-platform", "trading");

    internal static readonly Naming Naming = new("trading-bot", "test");

    internal static readonly RegionPair Regions = new("us-central1", "us-east1");

    internal static AddressPlan Addresses => new(
        new Dictionary<string, SubnetPlan>
        {
            ["us-central1"] = new(CidrRange.Parse("10.10.0.0/20")),
            ["us-east1"] = new(CidrRange.Parse("10.10.16.0/20")),
        },
        CidrRange.Parse("10.10.32.0/20"));

    /// <summary>A project with its APIs, labels, names and channels.</summary>
    internal static GoogleContext Cloud() => Of(Services());

    /// <summary>The same with other APIs.</summary>
    internal static GoogleContext Of(ProjectServices services) => new(services, Labels, Naming) { Channels = Routes.Channels };

    static ProjectServices Services() => new("services", new()
    {
        Project = Project,
        Apis =
        [
            GoogleApi.ArtifactRegistry, GoogleApi.BillingBudgets, GoogleApi.CertificateManager, GoogleApi.CloudBuild,
            GoogleApi.CloudFunctions, GoogleApi.CloudKms, GoogleApi.CloudResourceManager,
            GoogleApi.CloudRun, GoogleApi.CloudScheduler, GoogleApi.CloudTasks, GoogleApi.Compute, GoogleApi.Dns, GoogleApi.Iam,
            GoogleApi.Ids, GoogleApi.Logging, GoogleApi.Monitoring, GoogleApi.OsConfig, GoogleApi.PubSub, GoogleApi.SecretManager,
            GoogleApi.ServiceNetworking, GoogleApi.SqlAdmin, GoogleApi.Storage,
        ],
        Agents =
        [
            GoogleApi.ArtifactRegistry, GoogleApi.Logging, GoogleApi.PubSub, GoogleApi.SecretManager, GoogleApi.SqlAdmin,
            GoogleApi.Storage,
        ],
    });

    internal static PrivateNetwork Network(GoogleContext cloud) =>
        new("network", new() { Cloud = cloud, Addresses = Addresses });

    internal static ServiceIdentity Identity(GoogleContext cloud) =>
        new("bot", new() { Cloud = cloud, AccountId = "trading-bot-sa", DisplayName = "trading-bot" });

    /// <summary>Keys of every purpose in both regions.</summary>
    internal static EncryptionKeys Keys(GoogleContext cloud) => new("keys", new()
    {
        Cloud = cloud,
        Purposes = new Dictionary<string, KeyPurposeArgs>
        {
            ["backups"] = new() { Locations = ["us-west1"], Agents = [cloud.Services.Agent(GoogleApi.Storage)] },
            ["database"] = new() { Locations = Regions.All, Agents = [cloud.Services.Agent(GoogleApi.SqlAdmin)] },
            ["logs"] = new() { Locations = ["us-central1"], Agents = [cloud.Services.Agent(GoogleApi.Logging)] },
            ["messages"] = new() { Locations = [.. Regions.All, "us"], Agents = [cloud.Services.Agent(GoogleApi.PubSub)] },
            ["secrets"] = new() { Locations = Regions.All, Agents = [cloud.Services.Agent(GoogleApi.SecretManager)] },
            ["storage"] = new() { Locations = [.. Regions.All, "us"], Agents = [cloud.Services.Agent(GoogleApi.Storage)] },
        },
    });

    /// <summary>Message of the error that a program ends with.</summary>
    internal static async Task<string> ErrorOf(Action define)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => TestProgram.Run(define));

        return error.Message;
    }
}
