using Groundwork.Infra.Gcp.Delivery;
using Groundwork.Infra.Gcp.Encryption;

namespace Groundwork.Infra.Tests.Gcp.Delivery;

/// <summary>Delivery as trading-bot has it. Only inside a running program.</summary>
static class Deliveries
{
    internal static GoogleContext Cloud() => Foundation.Of(new("services", new()
    {
        Project = Foundation.Project,
        Apis =
        [
            GoogleApi.ArtifactRegistry, GoogleApi.CloudBuild, GoogleApi.CloudKms, GoogleApi.CloudResourceManager, GoogleApi.Compute,
            GoogleApi.ContainerScanning, GoogleApi.Dns, GoogleApi.Iam,
            GoogleApi.IamCredentials, GoogleApi.Iap, GoogleApi.Logging, GoogleApi.Monitoring, GoogleApi.OnDemandScanning,
            GoogleApi.ServiceNetworking, GoogleApi.Storage, GoogleApi.Sts,
        ],
        Agents = [GoogleApi.ArtifactRegistry],
    }));

    /// <summary>A key that is made elsewhere.</summary>
    internal static CmekKey StorageKey => new("us", Output.Create("key"), []);

    internal static CmekKey Key(GoogleContext cloud, string location = "us") => new EncryptionKeys("keys", new()
    {
        Cloud = cloud,
        Purposes = new Dictionary<string, KeyPurposeArgs>
        {
            ["images"] = new() { Locations = [location], Agents = [cloud.Services.Agent(GoogleApi.ArtifactRegistry)] },
        },
    }).For("images", location);

    internal static ImageRepository Images(GoogleContext cloud, string keyLocation = "us", int unreleasedDays = 30, int untaggedDays = 7) =>
        new("images", new()
        {
            Cloud = cloud,
            RepositoryId = Foundation.Naming.RepositoryId("repo"),
            Key = Key(cloud, keyLocation),
            UnreleasedDays = unreleasedDays,
            UntaggedDays = untaggedDays,
            Readers = new Dictionary<string, Input<string>> { ["bot"] = "serviceAccount:bot@example.iam.gserviceaccount.com" },
            Writers = new Dictionary<string, Input<string>> { ["pipeline"] = "serviceAccount:pipeline@example.iam.gserviceaccount.com" },
        });
}
