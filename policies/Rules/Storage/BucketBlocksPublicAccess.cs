namespace Groundwork.Policies.Rules.Storage;

/// <summary>Every bucket refuses public access, whatever its grants say.</summary>
public sealed class BucketBlocksPublicAccess : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gcs-public-access-prevention",
        AppliesTo = "gcp:storage/bucket:Bucket",
        Severity = Severity.High,
        Summary = "Public access prevention overrides every IAM grant, also those made later.",
        Remediation = "Set publicAccessPrevention to \"enforced\".",
        Example = "PublicAccessPrevention = \"enforced\",",
        Frameworks = ["cis-gcp@4.0:5.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        yield return bucket.Require("publicAccessPrevention").EqualTo("enforced");
    }
}
