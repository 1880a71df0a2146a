using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class ImageTagsDoNotMoveTests : ResourceRuleTests<ImageTagsDoNotMove>
{
    static readonly ResourceInputs Repository = new ResourceInputs("gcp:artifactregistry/repository:Repository", "images")
        .With("format", "DOCKER")
        .With("dockerConfig.immutableTags", true);

    protected override RuleCases Cases => new RuleCases(Repository)
        .Rejects(r => r.With("dockerConfig.immutableTags", false), "dockerConfig.immutableTags must be true, got false.")
        .MissingOrNull("dockerConfig", "dockerConfig.immutableTags must be true, got nothing.")
        .Unknown("dockerConfig.immutableTags")
        .Secret("dockerConfig.immutableTags", false, "dockerConfig.immutableTags must be true, got [secret].")
        .NotApplicable(r => r.With("format", "APT"), "The repository holds no container images.")
        .NotApplicable(r => r.With("mode", "REMOTE_REPOSITORY"), "The repository holds no images of its own.");
}
