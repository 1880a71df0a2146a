using Groundwork.Infra.Gcp.Identity;
using Iam = Pulumi.Gcp.Iam;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>
/// Lets the workflows of one repository at GitHub act in the project without a key: one identity deploys, from one branch, workflow and
/// environment after a push; another only looks. Whoever can't show all of that in GitHub's signed token gets nothing.
/// Defines an <c>iam.WorkloadIdentityPool</c>, and for each of the two an <c>iam.WorkloadIdentityPoolProvider</c> and a
/// <see cref="ServiceIdentity"/> without roles: they are granted by hand, once, since who grants itself roles can grant itself any.
/// </summary>
public sealed class KeylessCi : ComponentResource
{
    const string Issuer = "https://token.actions.githubusercontent.com";

    /// <summary>Makes the federation of <paramref name="args"/>.</summary>
    public KeylessCi(string name, KeylessCiArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/delivery:KeylessCi", name, args, options)
    {
        var pool = new Iam.WorkloadIdentityPool(name, new()
        {
            Project = args.Cloud.Services.Project.Id,
            WorkloadIdentityPoolId = args.Cloud.Naming.ResourceName("ci"),
            DisplayName = "Workflows at GitHub",
            Description = $"Workflows of {args.Repository}.",
            Disabled = false,
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Iam, GoogleApi.IamCredentials, GoogleApi.Sts)));

        (DeployProvider, Deployer) = NewIdentity(
            name, pool, args, new("deploy", args.Environment, args.DeployWorkflow, "Deploys the infrastructure", ["push"]));
        (PreviewProvider, Previewer) = NewIdentity(
            name,
            pool,
            args,
            new(
                "preview",
                $"{args.Environment}-preview",
                args.PreviewWorkflow,
                "Compares the infrastructure with its program",
                ["schedule", "workflow_dispatch"]));

        RegisterOutputs();
    }

    /// <summary>
    /// Provider that deploying workflows name, for the variable <c>DEPLOY_IDENTITY_PROVIDER</c>. Known before it is made.
    /// </summary>
    [Output("deployProvider")]
    public Output<string> DeployProvider { get; }

    /// <summary>
    /// Provider that previewing workflows name, for the variable <c>PREVIEW_IDENTITY_PROVIDER</c>. Known before it is made.
    /// </summary>
    [Output("previewProvider")]
    public Output<string> PreviewProvider { get; }

    /// <summary>Who deploys; its e-mail address is the variable <c>DEPLOY_SERVICE_ACCOUNT</c>.</summary>
    public ServiceIdentity Deployer { get; }

    /// <summary>Who looks; its e-mail address is the variable <c>PREVIEW_SERVICE_ACCOUNT</c>.</summary>
    public ServiceIdentity Previewer { get; }

    (Output<string> Provider, ServiceIdentity Identity) NewIdentity(
        string name, Iam.WorkloadIdentityPool pool, KeylessCiArgs args, Workflow workflow)
    {
        var provider = new Iam.WorkloadIdentityPoolProvider($"{name}-{workflow.Role}-provider", new()
        {
            Project = args.Cloud.Services.Project.Id,
            WorkloadIdentityPoolId = pool.WorkloadIdentityPoolId,
            WorkloadIdentityPoolProviderId = workflow.Role,
            DisplayName = workflow.Does,
            Disabled = false,
            Oidc = new Iam.Inputs.WorkloadIdentityPoolProviderOidcArgs { IssuerUri = Issuer },
            AttributeMapping = new InputMap<string>
            {
                ["google.subject"] = "assertion.sub",
                ["attribute.actor"] = "assertion.actor",
                ["attribute.repository"] = "assertion.repository",
            },
            AttributeCondition = string.Join(" && ",
                $"assertion.repository == '{args.Repository}'",
                $"assertion.repository_id == '{args.RepositoryId}'",
                $"assertion.ref == '{args.Ref}'",
                $"assertion.environment == '{workflow.Environment}'",
                $"assertion.workflow_ref == '{args.Repository}/.github/workflows/{workflow.File}@{args.Ref}'",
                $"assertion.event_name in [{string.Join(", ", workflow.Events.Select(one => $"'{one}'"))}]"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Iam, GoogleApi.Sts)));

        var ofPool = Output.Format(
            $"projects/{args.Cloud.Services.Project.Number}/locations/global/workloadIdentityPools/{pool.WorkloadIdentityPoolId}");

        var identity = new ServiceIdentity($"{name}-{workflow.Role}", new()
        {
            Cloud = args.Cloud,
            AccountId = args.Cloud.Naming.ServiceAccountId($"ci-{workflow.Role}"),
            DisplayName = workflow.Does,
            // The one subject that GitHub gives jobs of this environment.
            Workloads = new Dictionary<string, Input<string>>
            {
                ["github"] = Output.Format(
                    $"principal://iam.googleapis.com/{ofPool}/subject/repo:{args.Repository}:environment:{workflow.Environment}"),
            },
        }, new ComponentResourceOptions { Parent = this });

        return (Output.Format($"{ofPool}/providers/{provider.WorkloadIdentityPoolProviderId}"), identity);
    }

    sealed record Workflow(string Role, string Environment, string File, string Does, string[] Events);
}
