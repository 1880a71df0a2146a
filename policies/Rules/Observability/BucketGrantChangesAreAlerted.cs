namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when a bucket is opened to somebody.</summary>
public sealed class BucketGrantChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-gcs-iam-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.10", "cis-gcp@5.0:2.11", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of who may read a bucket";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words => ["gcs_bucket", "storage.setIamPermissions"];
}
