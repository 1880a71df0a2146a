using CloudBuild = Pulumi.Gcp.CloudBuild;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>The builds of a pipeline. Their steps are scripts of this repository, which no change to a service reaches.</summary>
sealed class PipelineSteps(DeploymentPipelineArgs args, Output<string> workerPool)
{
    // Seen by the steps that mount it, and by nothing that an image is built from.
    const string Credentials = "/credentials";

    /// <summary>Lint, tests, image, scan, deployment: the first step that fails is the last.</summary>
    internal CloudBuild.Inputs.TriggerBuildArgs Release(string folder)
    {
        var source = $"FOLDER={folder}";
        var credentials = $"CREDENTIALS={Credentials}";
        var (builder, runtime) = (Mirrored(args.BuilderImage), Mirrored(args.RuntimeImage));

        return NewBuild(
            NewStep("lint-dockerfile", args.CloudSdkImage, source),
            WithCredentials(NewStep(
                "fetch-credentials",
                args.CloudSdkImage,
                credentials,
                $"PIP_INDEX={args.Mirror.PythonIndex(args.PackageUpstream)}")),
            WithCredentials(NewStep("test-service", builder, source, credentials)),
            WithCredentials(NewStep(
                "build-image",
                args.CloudSdkImage,
                Image,
                "TAG=$COMMIT_SHA",
                source,
                credentials,
                $"BUILDER_IMAGE={builder}",
                $"RUNTIME_IMAGE={runtime}")),
            NewStep("scan-image", args.CloudSdkImage, Image, "TAG=$COMMIT_SHA", $"SCAN_LOCATION={args.Images.Location}"),
            NewDeployment("release", "$COMMIT_SHA"));
    }

    /// <summary>Deployment of what was released before.</summary>
    internal CloudBuild.Inputs.TriggerBuildArgs Rollback() => NewBuild(NewDeployment("rollback", "$_TAG"));

    string Image => $"IMAGE={args.Images.Location}-docker.pkg.dev/$PROJECT_ID/$_REPO_NAME/$_SERVICE_NAME";

    string Mirrored(string image) => $"{args.Mirror.Images(args.ImageUpstream)}/{image}";

    CloudBuild.Inputs.TriggerBuildStepArgs NewDeployment(string mode, string tag) => NewStep(
        "deploy-fleet", args.CloudSdkImage,
        $"MODE={mode}", "SERVICE=$_SERVICE_NAME", $"TAG={tag}", Image, "PROJECT_ID=$PROJECT_ID", "LOCATION=$_LOCATION",
        "INSTANCE_NAME=$_INSTANCE_NAME", "ZONES=$_ZONE",
        Output.Format($"STATE_BUCKET={args.State.BucketName}"));

    static CloudBuild.Inputs.TriggerBuildStepArgs NewStep(string script, string image, params Input<string>[] environment) => new()
    {
        Id = script,
        Name = image,
        Script = EmbeddedFile.Read(typeof(GoogleNaming).Assembly, $"Delivery/{script}.sh"),
        Envs = environment,
    };

    static CloudBuild.Inputs.TriggerBuildStepArgs WithCredentials(CloudBuild.Inputs.TriggerBuildStepArgs step)
    {
        step.Volumes.Add(new CloudBuild.Inputs.TriggerBuildStepVolumeArgs { Name = "credentials", Path = Credentials });

        return step;
    }

    CloudBuild.Inputs.TriggerBuildArgs NewBuild(params CloudBuild.Inputs.TriggerBuildStepArgs[] steps) => new()
    {
        // Ten hosts, one after the other, each with minutes to become healthy and to go back.
        Timeout = "7200s",
        Options = new CloudBuild.Inputs.TriggerBuildOptionsArgs
        {
            Logging = "CLOUD_LOGGING_ONLY",
            RequestedVerifyOption = "VERIFIED",
            WorkerPool = workerPool,
        },
        Steps = steps,
    };
}
