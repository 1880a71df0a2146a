namespace Groundwork.Policies.Rules.Secrets;

/// <summary>A secret is kept in two regions that we chose.</summary>
public sealed class SecretOutlivesARegion : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-replication",
        AppliesTo = "gcp:secretmanager/secret:Secret",
        Severity = Severity.Medium,
        Summary = "Without the secret nothing can be started in the other region.",
        Remediation = "Set replication.userManaged with two replicas.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.14"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs secret)
    {
        yield return secret.Require("replication.auto").Absent();
        yield return secret.Each("replication.userManaged.replicas").AtLeast(2, "name two locations at least");
        yield return secret.Each("replication.userManaged.replicas")
            .All(static replica => replica.Require("customerManagedEncryption.kmsKeyName").Present());
    }
}
