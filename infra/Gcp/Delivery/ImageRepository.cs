using System.Globalization;
using ArtifactRegistry = Pulumi.Gcp.ArtifactRegistry;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>
/// The repository of the services' images: in a multi-region, scanned, encrypted with a key of ours, its tags never moved. What was
/// released is kept for ever; what never was goes after a while.
/// Defines one <c>artifactregistry.Repository</c> and one <c>artifactregistry.RepositoryIamMember</c> per reader and writer.
/// </summary>
public sealed class ImageRepository : ComponentResource
{
    /// <summary>
    /// Tags that begin with it mark what was released, e.g. <c>released-0123…</c>; images with such a tag are never deleted.
    /// </summary>
    public const string ReleasedPrefix = "released-";

    /// <summary>Makes the repository of <paramref name="args"/>.</summary>
    public ImageRepository(string name, ImageRepositoryArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/delivery:ImageRepository", name, args, options)
    {
        args.Check();

        var api = args.Cloud.Services.Api(GoogleApi.ArtifactRegistry, GoogleApi.ContainerScanning);

        var repository = new ArtifactRegistry.Repository(name, new()
        {
            RepositoryId = args.RepositoryId,
            Location = args.Location,
            Format = "DOCKER",
            Mode = "STANDARD_REPOSITORY",
            Description = $"Images of {args.Cloud.Labels.System}'s services, tagged by commit.",
            KmsKeyName = args.Key.Id,
            DockerConfig = new ArtifactRegistry.Inputs.RepositoryDockerConfigArgs { ImmutableTags = true },
            VulnerabilityScanningConfig = new ArtifactRegistry.Inputs.RepositoryVulnerabilityScanningConfigArgs
            {
                EnablementConfig = "INHERITED",
            },
            CleanupPolicyDryRun = false,
            CleanupPolicies = CleanUp(args),
            Labels = args.Cloud.Labels.For("images"),
        }, Child.Stateful(this, api, args.Key.Grants));

        RepositoryGrants.Define($"{name}-reader", RepositoryGrants.Reader, repository, args.Readers, Child.Of(this, api));
        RepositoryGrants.Define($"{name}-writer", RepositoryGrants.Writer, repository, args.Writers, Child.Of(this, api));

        RepositoryId = args.RepositoryId;
        Location = args.Location;
        Path = $"{args.Location}-docker.pkg.dev/{args.Cloud.Services.Project.Id}/{args.RepositoryId}";

        RegisterOutputs();
    }

    /// <summary>Id of the repository, e.g. <c>trading-bot-repo</c>.</summary>
    public string RepositoryId { get; }

    /// <summary>Multi-region of the repository, e.g. <c>us</c>.</summary>
    public string Location { get; }

    /// <summary>
    /// What stands before the service in an image's name, e.g. <c>us-docker.pkg.dev/trading-bot-prod/trading-bot-repo</c>.
    /// </summary>
    public string Path { get; }

    // What a policy keeps stays, whatever another would delete.
    static ArtifactRegistry.Inputs.RepositoryCleanupPolicyArgs[] CleanUp(ImageRepositoryArgs args) =>
    [
        new()
        {
            Id = "keep-released",
            Action = "KEEP",
            Condition = new ArtifactRegistry.Inputs.RepositoryCleanupPolicyConditionArgs
            {
                TagState = "TAGGED",
                TagPrefixes = ReleasedPrefix,
            },
        },
        new()
        {
            Id = "keep-recent",
            Action = "KEEP",
            MostRecentVersions = new ArtifactRegistry.Inputs.RepositoryCleanupPolicyMostRecentVersionsArgs { KeepCount = args.KeepRecent },
        },
        new()
        {
            Id = "delete-unreleased",
            Action = "DELETE",
            Condition = new ArtifactRegistry.Inputs.RepositoryCleanupPolicyConditionArgs
            {
                TagState = "TAGGED",
                OlderThan = Seconds(args.UnreleasedDays),
            },
        },
        new()
        {
            Id = "delete-untagged",
            Action = "DELETE",
            Condition = new ArtifactRegistry.Inputs.RepositoryCleanupPolicyConditionArgs
            {
                TagState = "UNTAGGED",
                OlderThan = Seconds(args.UntaggedDays),
            },
        },
    ];

    static string Seconds(int days) => string.Create(CultureInfo.InvariantCulture, $"{days * 86_400}s");
}
