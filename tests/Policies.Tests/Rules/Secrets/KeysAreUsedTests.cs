using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class KeysAreUsedTests : StackRuleTests<KeysAreUsed>
{
    static readonly ResourceInputs Key = new("gcp:kms/cryptoKey:CryptoKey", "key");

    static readonly ResourceInputs Topic = new ResourceInputs("gcp:pubsub/topic:Topic", "topic").With("kmsKeyName", Key.Output("id"));

    const string Wanted = "The key must be used by a resource of this stack, got none.";

    protected override StackCases Cases => new StackCases(new StackView(Key, Topic))
        .Rejects(
            s => s.Without("topic")
                .With(new ResourceInputs("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "grant").With("cryptoKeyId", Key.Output("id"))),
            Wanted)
        .MissingResource("topic", Wanted)
        .Unknown("topic", "kmsKeyName", Outcome.Passed)
        .Immaterial(CaseKind.Null, "Only references count, and a null is none of any kind.")
        .Immaterial(CaseKind.Secret, "Only references count, whatever the value is.");
}
