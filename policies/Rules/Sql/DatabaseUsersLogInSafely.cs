namespace Groundwork.Policies.Rules.Sql;

/// <summary>A user of a database has an IAM account, or a password that is secret.</summary>
public sealed class DatabaseUsersLogInSafely : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-user-password-safe",
        AppliesTo = "gcp:sql/user:User",
        Severity = Severity.High,
        Summary = "A user without either is anybody.",
        Remediation = "Set type CLOUD_IAM_SERVICE_ACCOUNT, or a password from the secret store.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs user)
    {
        yield return user.Require("type").OneOf("CLOUD_IAM_SERVICE_ACCOUNT", "CLOUD_IAM_GROUP", "CLOUD_IAM_USER").Or(
            user.Require("type")
                .DefaultingTo("BUILT_IN")
                .EqualTo("BUILT_IN")
                .And(user.Require("password").Secret().Or(user.Require("passwordWo").Secret())));
    }
}
