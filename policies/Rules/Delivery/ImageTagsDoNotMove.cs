namespace Groundwork.Policies.Rules.Delivery;

/// <summary>A tag always names the same image.</summary>
public sealed class ImageTagsDoNotMove : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-ar-immutable-tags",
        AppliesTo = "gcp:artifactregistry/repository:Repository",
        Severity = Severity.Medium,
        Summary = "What was tested under a tag is then what runs under it.",
        Remediation = "Set dockerConfig.immutableTags to true.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs repository)
    {
        yield return OnlyWhen(repository.Require("format").EqualToIgnoringCase("DOCKER"), "The repository holds no container images.");
        yield return OnlyWhen(
            repository.Require("mode").DefaultingTo("STANDARD_REPOSITORY").EqualTo("STANDARD_REPOSITORY"),
            "The repository holds no images of its own.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs repository)
    {
        yield return repository.Require("dockerConfig.immutableTags").True();
    }
}
