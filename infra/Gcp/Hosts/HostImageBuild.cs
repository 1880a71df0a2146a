using Groundwork.Infra.Gcp.Network;
using CloudBuild = Pulumi.Gcp.CloudBuild;
using Projects = Pulumi.Gcp.Projects;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>
/// Makes the image of the hosts whenever its parts change on <c>main</c>: an LTS system with docker, the Ops Agent and the lease
/// program baked in, from the package mirror alone. The image's name goes into the setting <c>hostImage</c> by a reviewed change.
/// Defines a <c>cloudbuild.Trigger</c>, the custom role of its account with its grant, its access to <c>bake/</c> in the state
/// bucket, and the firewall rule by which the machine reaches Google's APIs.
/// </summary>
public sealed class HostImageBuild : ComponentResource
{
    /// <summary>Makes the build of <paramref name="args"/>.</summary>
    public HostImageBuild(string name, HostImageBuildArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/hosts:HostImageBuild", name, args, options)
    {
        _ = Require.OneOf(args.Region, [.. args.Network.Subnets.Keys], "Region of the zone");

        var role = new Projects.IAMCustomRole($"{name}-role", new()
        {
            Project = args.Cloud.Services.Project.Id,
            RoleId = $"{args.Cloud.Labels.System.Replace('-', '_')}_host_image_baker",
            Title = "Host image baker",
            Description = "Makes one machine, its disk and an image of it, and deletes the machine.",
            Permissions = BakerPermissions.ToArray(),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Iam)));

        _ = new Projects.IAMMember($"{name}-grant", new()
        {
            Project = args.Cloud.Services.Project.Id,
            Role = role.Name,
            Member = args.Identity.Member,
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudResourceManager)));

        _ = new Storage.BucketIAMMember($"{name}-files", new()
        {
            Bucket = args.State.BucketName,
            Role = "roles/storage.objectUser",
            Member = args.Identity.Member,
            Condition = new Storage.Inputs.BucketIAMMemberConditionArgs
            {
                Title = "Only bake/",
                Expression = Output.Format($"resource.name.startsWith(\"projects/_/buckets/{args.State.BucketName}/objects/bake/\")"),
            },
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Storage)));

        var trigger = new CloudBuild.Trigger(name, new()
        {
            Location = args.Region,
            Description = "Host image: LTS system, docker, Ops Agent, lease program.",
            ServiceAccount = Output.Format($"projects/{args.Cloud.Services.Project.Id}/serviceAccounts/{args.Identity.Email}"),
            RepositoryEventConfig = new CloudBuild.Inputs.TriggerRepositoryEventConfigArgs
            {
                Repository = args.Repository,
                Push = new CloudBuild.Inputs.TriggerRepositoryEventConfigPushArgs { Branch = "^main$" },
            },
            IncludedFiles = ["lease/**", "infra/Gcp/Hosts/Files/bake*.sh", "infra/Gcp/Hosts/Files/apt-token.sh"],
            Build = NewBuild(args),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudBuild)));

        args.Network.Firewall.Add(this, name, new FirewallRule
        {
            Key = "to-google-apis",
            Band = FirewallBand.Delivery,
            Offset = args.FirewallOffset,
            Direction = FirewallDirection.Egress,
            Description = "From the machine that becomes the host image to Google's APIs, its package mirror among them.",
            Protocols = ["tcp:443"],
            Ranges = [PrivateNetwork.RestrictedGoogleRange],
            ServiceAccounts = [args.Identity.Email],
        });

        TriggerId = trigger.TriggerId;
        ImageFamily = FamilyOf(args.Cloud.Labels);

        RegisterOutputs();
    }

    /// <summary>Id of the trigger, to start a build by hand. Unknown until first applied.</summary>
    [Output("triggerId")]
    public Output<string> TriggerId { get; }

    /// <summary>Family that the images are in, e.g. <c>trading-bot-host</c>; hosts name an image, not the family.</summary>
    public string ImageFamily { get; }

    static ImmutableArray<string> BakerPermissions =>
    [
        "compute.disks.create",
        "compute.disks.delete",
        "compute.disks.get",
        "compute.disks.setLabels",
        "compute.disks.use",
        "compute.disks.useReadOnly",
        "compute.globalOperations.get",
        "compute.images.create",
        "compute.images.get",
        "compute.images.setLabels",
        "compute.instances.create",
        "compute.instances.delete",
        "compute.instances.get",
        "compute.instances.getGuestAttributes",
        "compute.instances.setMetadata",
        "compute.instances.setServiceAccount",
        "compute.instances.stop",
        "compute.subnetworks.use",
        "compute.zoneOperations.get",
        "compute.zones.get",
        "logging.logEntries.create",
    ];

    static string FamilyOf(Labels labels) => $"{labels.System}-host";

    static CloudBuild.Inputs.TriggerBuildArgs NewBuild(HostImageBuildArgs args)
    {
        var options = new CloudBuild.Inputs.TriggerBuildOptionsArgs { Logging = "CLOUD_LOGGING_ONLY", RequestedVerifyOption = "VERIFIED" };

        if (args.WorkerPool is { } pool)
            options.WorkerPool = pool;

        return new()
        {
            Timeout = "3600s",
            Options = options,
            Steps =
            {
                new CloudBuild.Inputs.TriggerBuildStepArgs
                {
                    Id = "lease",
                    Name = args.DotnetImage,
                    Script =
                        "dotnet publish lease/Lease.csproj --configuration Release --runtime linux-x64 --self-contained "
                        + "-p:PublishSingleFile=true --output /workspace/out",
                },
                new CloudBuild.Inputs.TriggerBuildStepArgs
                {
                    Id = "sources",
                    Name = args.CloudSdkImage,
                    Envs = { $"SOURCES={string.Join(';', args.AptSources.Select(source => source.Line(args.AptMirror)))}" },
                    Script = "printf '%s\\n' \"$SOURCES\" | tr ';' '\\n' >/workspace/apt-sources",
                },
                new CloudBuild.Inputs.TriggerBuildStepArgs
                {
                    Id = "bake",
                    Name = args.CloudSdkImage,
                    Script = "bash infra/Gcp/Hosts/Files/bake-image.sh",
                    Envs =
                    {
                        "PROJECT_ID=$PROJECT_ID",
                        "BUILD_ID=$BUILD_ID",
                        $"ZONE={args.Zone}",
                        Output.Format($"SUBNETWORK={args.Network.Subnets[args.Region].Id}"),
                        Output.Format($"SERVICE_ACCOUNT={args.Identity.Email}"),
                        $"BASE_IMAGE={args.BaseImage}",
                        $"IMAGE_FAMILY={FamilyOf(args.Cloud.Labels)}",
                        Output.Format($"STATE_BUCKET={args.State.BucketName}"),
                        "APT_SOURCES=/workspace/apt-sources",
                        "LEASE_FILE=/workspace/out/lease",
                    },
                },
            },
        };
    }
}
