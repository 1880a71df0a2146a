namespace Groundwork.Policies.Rules.Sql;

/// <summary>Passwords of built-in users are long, and not the user's name.</summary>
public sealed class DatabaseHoldsPasswordsToAPolicy : ResourceRule
{
    /// <summary>How long a password must be at least.</summary>
    public static readonly Setting<int> LeastLength = new("minLength", "Characters a password must have at least.", 14);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-password-policy",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "Built-in users remain beside IAM users; their passwords should not be guessed.",
        Remediation = "Set settings.passwordValidationPolicy with enablePasswordPolicy and minLength.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:8.3.6"],
        Settings = [LeastLength],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsEngine(sql, "SQLSERVER"), Instances.SqlServerReason);
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.passwordValidationPolicy.enablePasswordPolicy").True();
        yield return sql.Require("settings.passwordValidationPolicy.minLength").AtLeast(Get(LeastLength, sql));
    }
}
