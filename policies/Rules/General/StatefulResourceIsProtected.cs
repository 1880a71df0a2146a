namespace Groundwork.Policies.Rules.General;

/// <summary>Pulumi refuses to delete or replace what holds data.</summary>
public sealed class StatefulResourceIsProtected : ResourceRule
{
    /// <summary>The types that hold data which nothing else can make again.</summary>
    public static ResourceTypes StatefulTypes { get; } =
    [
        "gcp:bigquery/dataset:Dataset", "gcp:compute/disk:Disk", "gcp:compute/regionDisk:RegionDisk", "gcp:kms/cryptoKey:CryptoKey",
        "gcp:kms/keyRing:KeyRing",
        "gcp:secretmanager/secret:Secret", "gcp:sql/database:Database", "gcp:sql/databaseInstance:DatabaseInstance",
        "gcp:storage/bucket:Bucket",
        "gcp:artifactregistry/repository:Repository", "gcp:logging/projectBucketConfig:ProjectBucketConfig",
    ];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-stateful-protected",
        AppliesTo = StatefulTypes,
        Severity = Severity.High,
        Summary = "A renamed component is a deleted database otherwise.",
        Remediation = "Set Protect = true; Child.Stateful does.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs resource)
    {
        yield return Unless(resource.Require("labels.purpose").EqualTo("scratch"), "What is in it can be made again.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        yield return Verdict.That(
            resource.Options.Protect,
            resource,
            "The resource holds data and must be protected (the option protect).");
    }
}
