using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class SecretsHaveReadersTests : StackRuleTests<SecretsHaveReaders>
{
    static readonly ResourceInputs Secret = new("gcp:secretmanager/secret:Secret", "token");

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:secretmanager/secretIamMember:SecretIamMember", "reads")
        .With("secretId", Secret.Output("id"));

    const string Wanted = "The secret must be granted to somebody, got nobody.";

    protected override StackCases Cases => new StackCases(new StackView(Secret, Grant))
        .Rejects(
            s => s.Without("reads")
                .With(new ResourceInputs("gcp:secretmanager/secretVersion:SecretVersion", "version").With("secret", Secret.Output("id"))),
            Wanted)
        .MissingResource("reads", Wanted)
        .Unknown("reads", "secretId", Outcome.Passed)
        .Immaterial(CaseKind.Null, "Only references count, and a null is none of any kind.")
        .Immaterial(CaseKind.Secret, "Only references count, whatever the value is.");
}
