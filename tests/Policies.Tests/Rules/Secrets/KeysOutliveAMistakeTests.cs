using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class KeysOutliveAMistakeTests : ResourceRuleTests<KeysOutliveAMistake>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:kms/cryptoKey:CryptoKey", "it")
        .With("destroyScheduledDuration", "2592000s");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("destroyScheduledDuration", "86400s"), "destroyScheduledDuration must be at least 2592000s, got 86400s.")
        .MissingOrNull("destroyScheduledDuration", "destroyScheduledDuration must be at least 2592000s, got nothing.")
        .Rejects(r => r.With("destroyScheduledDuration", "30 days"), "destroyScheduledDuration must be at least 2592000s, got 30 days.")
        .Unknown("destroyScheduledDuration")
        .Secret("destroyScheduledDuration", "86400s", "destroyScheduledDuration must be at least 2592000s, got [secret].");
}
