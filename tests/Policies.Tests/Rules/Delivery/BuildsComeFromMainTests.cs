using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class BuildsComeFromMainTests : ResourceRuleTests<BuildsComeFromMain>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:cloudbuild/trigger:Trigger", "it")
        .With("repositoryEventConfig.push.branch", "^main$")
        .With("build.options.logging", "CLOUD_LOGGING_ONLY")
        .With("build.options.requestedVerifyOption", "VERIFIED")
        .With("build.steps[0].name", "mcr.microsoft.com/dotnet/sdk:10.0.100");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("a repository at GitHub", r => r.Without("repositoryEventConfig").With("github.push.branch", "^main$"))
        .Rejects(r => r.With("build.options.logging", "GCS_ONLY"), "build.options.logging must be CLOUD_LOGGING_ONLY, got GCS_ONLY.")
        .MissingOrNull("build.options.logging", "build.options.logging must be CLOUD_LOGGING_ONLY, got nothing.")
        .Rejects(
            r => r.With("build.options.requestedVerifyOption", "NOT_VERIFIED"),
            "build.options.requestedVerifyOption must be VERIFIED, got NOT_VERIFIED.")
        .MissingOrNull("build.options.requestedVerifyOption", "build.options.requestedVerifyOption must be VERIFIED, got nothing.")
        .Rejects(
            r => r.With("build.steps[0].name", "ubuntu:latest"),
            "build.steps[0].name must be an image with its version or digest, got ubuntu:latest.")
        .MissingOrNull("build.steps[0].name", "build.steps[0].name must be an image with its version or digest, got nothing.")
        .Rejects(
            r => r.With("repositoryEventConfig.push.branch", ".*"),
            "repositoryEventConfig.push.branch must be ^main$, got .*, or github.push.branch must be ^main$, got nothing, or "
                + "sourceToBuild.ref must be refs/heads/main, got nothing, or repositoryEventConfig must not be set, got {push: {branch: "
                + ".*}}.")
        .Accepts(
            "one that is started by hand, on main",
            r => r.Without("repositoryEventConfig").With("sourceToBuild.ref", "refs/heads/main"))
        .Rejects(
            r => r.Without("repositoryEventConfig").With("sourceToBuild.ref", "refs/heads/main").With("webhookConfig.secret", "s"),
            "repositoryEventConfig.push.branch must be ^main$, got nothing, or github.push.branch must be ^main$, got nothing, or "
                + "webhookConfig must not be set, got {secret: s}.")
        .Missing("build.steps", "build.steps must have a step, got nothing.")
        .Unknown("build.options.logging")
        .Secret("build.options.logging", "GCS_ONLY", "build.options.logging must be CLOUD_LOGGING_ONLY, got [secret].");
}
