using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class SecretVersionsOutliveTheProgramTests : ResourceRuleTests<SecretVersionsOutliveTheProgram>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:secretmanager/secretVersion:SecretVersion", "it")
        .With("deletionPolicy", "DISABLE");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("deletionPolicy", "DELETE"), "deletionPolicy must be one of DISABLE, ABANDON, got DELETE.")
        .MissingOrNull("deletionPolicy", "deletionPolicy must be one of DISABLE, ABANDON, got nothing.")
        .Unknown("deletionPolicy")
        .Secret("deletionPolicy", "DELETE", "deletionPolicy must be one of DISABLE, ABANDON, got [secret].");
}
