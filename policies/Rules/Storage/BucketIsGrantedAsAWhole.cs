namespace Groundwork.Policies.Rules.Storage;

/// <summary>A bucket's objects have no access lists of their own.</summary>
public sealed class BucketIsGrantedAsAWhole : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gcs-uniform-access",
        AppliesTo = Buckets.Type,
        Severity = Severity.Medium,
        Summary = "Two ways to grant are one too many to see who may read.",
        Remediation = "Set uniformBucketLevelAccess to true.",
        Levels = new(Level.Remediate, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:5.2", "cis-gcp@5.0:5.2", "soc2@2017:CC6.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        yield return bucket.Require("uniformBucketLevelAccess").True();
    }

    /// <inheritdoc/>
    public override ResourceInputs? Remediate(ResourceInputs resource) => resource.With("uniformBucketLevelAccess", true);
}
