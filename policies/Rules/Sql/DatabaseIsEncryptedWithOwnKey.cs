namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every instance, replicas included, is encrypted with a key of ours.</summary>
public sealed class DatabaseIsEncryptedWithOwnKey : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-cmek",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "With a key of our own, access to the data can be withdrawn and is logged.",
        Remediation = "Set encryptionKeyName to a key of the instance's region.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC6.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("encryptionKeyName").Present();
    }
}
