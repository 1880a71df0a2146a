using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseUsersLogInSafelyTests : ResourceRuleTests<DatabaseUsersLogInSafely>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/user:User", "it")
        .With("type", "CLOUD_IAM_SERVICE_ACCOUNT");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("a secret password", r => r.Without("type").With("password", ResourceInputs.Secret("p")))
        .Accepts("a password that is written only", r => r.With("type", "BUILT_IN").With("passwordWo", ResourceInputs.Secret("p")))
        .Rejects(
            r => r.With("type", "BUILT_IN"),
            "type must be one of CLOUD_IAM_SERVICE_ACCOUNT, CLOUD_IAM_GROUP, CLOUD_IAM_USER, got BUILT_IN, or password must be a secret, "
                + "got nothing, or passwordWo must be a secret, got nothing.")
        .MissingOrNull(
            "type",
            "type must be one of CLOUD_IAM_SERVICE_ACCOUNT, CLOUD_IAM_GROUP, CLOUD_IAM_USER, got nothing, or password must be a secret, "
                + "got nothing, or passwordWo must be a secret, got nothing.")
        .Unknown("type")
        .Secret("type", "CLOUD_IAM_USER");
}
