using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class SecretsOutliveAMistakeTests : ResourceRuleTests<SecretsOutliveAMistake>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:secretmanager/secret:Secret", "it")
        .With("deletionProtection", true)
        .With("versionDestroyTtl", "2592000s")
        .With("rotation.nextRotationTime", "2027-01-04T09:00:00Z");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("a week outside production", r => r.With("versionDestroyTtl", "604800s").In(StackEnvironment.Dev))
        .Rejects(r => r.With("deletionProtection", false), "deletionProtection must be true, got false.")
        .MissingOrNull("deletionProtection", "deletionProtection must be true, got nothing.")
        .Rejects(r => r.With("versionDestroyTtl", "604800s"), "versionDestroyTtl must be at least 2592000s, got 604800s.")
        .MissingOrNull("versionDestroyTtl", "versionDestroyTtl must be at least 2592000s, got nothing.")
        .Rejects(
            r => r.With("rotation.nextRotationTime", "soon"),
            "rotation.nextRotationTime must be a time such as 2027-01-04T09:00:00Z, got soon.")
        .MissingOrNull("rotation.nextRotationTime", "rotation.nextRotationTime must be a time such as 2027-01-04T09:00:00Z, got nothing.")
        .Unknown("deletionProtection")
        .Secret("deletionProtection", false, "deletionProtection must be true, got [secret].");
}
