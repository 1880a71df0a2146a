namespace Groundwork.Policies.Rules.Recovery;

/// <summary>Backups lie in another region than every database.</summary>
public sealed class BackupsLieInAnotherRegion : StackRule
{
    const string Nothing = "A bucket labelled purpose=backup must lie in another region than every database, got none.";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-backup-bucket-other-region",
        AppliesTo = ["gcp:storage/bucket:Bucket", "gcp:sql/databaseInstance:DatabaseInstance"],
        Severity = Severity.Critical,
        Summary = "What takes the database takes a backup beside it.",
        Remediation = "Give a bucket labelled purpose=backup another region, or a multi-region.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.13", "iso-27001@2022:A.8.14"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var databases = stack.OfType("gcp:sql/databaseInstance:DatabaseInstance").ToArray();
        if (databases.Length == 0)
        {
            yield break;
        }

        var regions = databases.Select(static d => d.At("region")).DistinctBy(static r => r.AsText()).ToArray();
        var buckets = stack.OfType("gcp:storage/bucket:Bucket")
            .Where(static b => !Storage.Buckets.IsFor(b, "backup").IsViolated)
            .Select(bucket => Storage.Buckets.IsFor(bucket, "backup").And(
                bucket.Require("location").Holds(location => IsElsewhere(location, regions), "be another region than every database's")));

        yield return Verdict.OneOf(buckets, stack.Violation(Nothing));
    }

    // A multi-region or dual region has no hyphen and digit, as in US or NAM4.
    static bool IsElsewhere(Plan.Values.PropertyValue location, IEnumerable<Property> regions) =>
        location is Plan.Values.TextValue { Value: var place }
        && (!place.Contains('-', StringComparison.Ordinal)
            || regions.All(r => !string.Equals(r.AsText(), place, StringComparison.OrdinalIgnoreCase)));
}
