namespace Groundwork.Policies.Rules.Sql;

/// <summary>Neither the program nor the console can delete an instance by mistake.</summary>
public sealed class DatabaseIsGuardedAgainstDeletion : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-deletion-protection",
        AppliesTo = Instances.Type,
        Severity = Severity.Critical,
        Summary = "The provider's guard stops Pulumi, the API's guard stops everybody else; one does not stand for the other.",
        Remediation = "Leave deletionProtection on and set settings.deletionProtectionEnabled to true.",
        Levels = new(Level.Disabled, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@5.0:6.9"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("deletionProtection").DefaultingTo(true).True();
        yield return sql.Require("settings.deletionProtectionEnabled").True();
    }
}
