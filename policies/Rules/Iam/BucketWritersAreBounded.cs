using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Who may overwrite and delete objects of a shared bucket may do so below one prefix.</summary>
public sealed partial class BucketWritersAreBounded : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-bucket-writer-bounded",
        AppliesTo = "gcp:storage/bucketIAMMember:BucketIAMMember",
        Severity = Severity.High,
        Summary = "An account that may write everywhere in a bucket may also destroy what others wrote.",
        Remediation =
            "Add a condition on resource.name, or use Infra.Gcp.Hosts.FleetState; a bucket with one purpose says so by its label.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from grant in stack.OfType("gcp:storage/bucketIAMMember:BucketIAMMember")
        where stack.Targets(grant, "bucket").Any(static bucket => bucket.At("labels.purpose").IsMissing)
        select grant.Require("role").OneOf("roles/storage.objectUser", "roles/storage.objectAdmin").Then(() =>
            grant.Require("condition.expression")
                .Matches(Prefix(), "be resource.name.startsWith(\"projects/_/buckets/BUCKET/objects/PREFIX/\")"));

    [GeneratedRegex(@"^resource\.name\.startsWith\(""projects/_/buckets/[a-z0-9._-]+/objects/[a-z0-9_/-]+/""\)$")]
    private static partial Regex Prefix();
}
