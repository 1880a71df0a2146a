namespace Groundwork.Policies.Rules.Sql;

/// <summary>The password policy of an instance refuses what is easily guessed.</summary>
public sealed class DatabasePasswordsAreHard : ResourceRule
{
    /// <summary>Earlier passwords refused at least.</summary>
    public static readonly Setting<int> Reuse = new("reuseInterval", "Earlier passwords refused at least.", 5);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-password-strength",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "Length alone lets the user's own name pass.",
        Remediation = "Set complexity, disallowUsernameSubstring and reuseInterval, or use Infra.Gcp.Database.PostgresDatabase.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:8.3.7"],
        Settings = [Reuse],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.passwordValidationPolicy.complexity").EqualTo("COMPLEXITY_DEFAULT");
        yield return sql.Require("settings.passwordValidationPolicy.disallowUsernameSubstring").True();
        yield return sql.Require("settings.passwordValidationPolicy.reuseInterval").AtLeast(Get(Reuse, sql));
    }
}
