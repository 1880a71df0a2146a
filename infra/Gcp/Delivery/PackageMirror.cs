using System.Globalization;
using ArtifactRegistry = Pulumi.Gcp.ArtifactRegistry;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>
/// What hosts and builds install, where a network without a way out can reach it: Artifact Registry
/// fetches a package from its upstream when it is first asked for, and keeps it for a while.
/// Defines one remote <c>artifactregistry.Repository</c> per upstream, and one
/// <c>artifactregistry.RepositoryIamMember</c> per upstream and reader.
/// </summary>
public sealed class PackageMirror : ComponentResource
{
    readonly string _project;
    readonly string _location;

    /// <summary>Makes the mirror of <paramref name="args"/>.</summary>
    public PackageMirror(string name, PackageMirrorArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/delivery:PackageMirror", name, args, options)
    {
        args.Check();

        (_project, _location) = (args.Cloud.Services.Project.Id, args.Location);
        var api = args.Cloud.Services.Api(GoogleApi.ArtifactRegistry);

        foreach (var (id, upstream) in args.Upstreams.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var repository = new ArtifactRegistry.Repository($"{name}-{id}", new()
            {
                RepositoryId = id,
                Location = args.Location,
                Format = upstream.Format,
                Mode = "REMOTE_REPOSITORY",
                Description = $"Mirror of {upstream.Says}.",
                KmsKeyName = args.Key.Id,
                RemoteRepositoryConfig = upstream.Config,
                CleanupPolicyDryRun = false,
                CleanupPolicies = new ArtifactRegistry.Inputs.RepositoryCleanupPolicyArgs
                {
                    Id = "delete-cached",
                    Action = "DELETE",
                    Condition = new ArtifactRegistry.Inputs.RepositoryCleanupPolicyConditionArgs
                    {
                        TagState = "ANY",
                        OlderThan = Seconds(args.CacheDays),
                    },
                },
                Labels = args.Cloud.Labels.For("mirror", "public"),
            }, Child.Stateful(this, api, args.Key.Grants));

            RepositoryGrants.Define($"{name}-{id}-reader", RepositoryGrants.Reader, repository, args.Readers, Child.Of(this, api));
        }

        RegisterOutputs();
    }

    /// <summary>Where apt finds the mirror's repositories, e.g. <c>us-apt.pkg.dev/remote/trading-bot-prod</c>.</summary>
    public string AptHost => $"{_location}-apt.pkg.dev/remote/{_project}";

    /// <summary>
    /// What stands before an image's name, e.g. <c>us-docker.pkg.dev/trading-bot-prod/docker-hub</c> for <c>docker-hub</c>.
    /// </summary>
    public string Images(string id) => $"{_location}-docker.pkg.dev/{_project}/{id}";

    /// <summary>Index for pip, without its scheme, e.g. <c>us-python.pkg.dev/trading-bot-prod/pypi/simple/</c> for <c>pypi</c>.</summary>
    public string PythonIndex(string id) => $"{_location}-python.pkg.dev/{_project}/{id}/simple/";

    static string Seconds(int days) => string.Create(CultureInfo.InvariantCulture, $"{days * 86_400}s");
}
