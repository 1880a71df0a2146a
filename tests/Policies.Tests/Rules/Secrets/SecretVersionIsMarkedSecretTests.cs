using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class SecretVersionIsMarkedSecretTests : ResourceRuleTests<SecretVersionIsMarkedSecret>
{
    static readonly ResourceInputs Version = new ResourceInputs("gcp:secretmanager/secretVersion:SecretVersion", "exchange-api-key-1")
        .With("secret", "exchange-api-key").With("secretData", ResourceInputs.Secret(ResourceInputs.Unknown));

    const string Known = "secretData must not be known to the program; its value is a generated one or comes from outside.";

    protected override RuleCases Cases => new RuleCases(Version)
        .Accepts("a known content, marked", v => v.With("secretData", ResourceInputs.Secret("hunter2")))
        .Rejects(v => v.With("secretData", "hunter2"), "secretData must be a secret, got a plain value.")
        .Rejects(v => v.Without("secretData").With("secretDataWo", "hunter2"), "secretDataWo must be a secret, got a plain value.")
        .Rejects(
            v => v.With("secretData", ResourceInputs.Secret("hunter2")).Configured(Rule.Id, SecretVersionIsMarkedSecret.AllowKnown, false),
            Known)
        .MissingOrNull("secretData")
        .Unknown("secretData")
        .Secret("secretData", "hunter2");
}
