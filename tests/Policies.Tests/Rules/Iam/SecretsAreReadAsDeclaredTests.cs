using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class SecretsAreReadAsDeclaredTests : StackRuleTests<SecretsAreReadAsDeclared>
{
    static readonly ResourceInputs Account = new ResourceInputs("gcp:serviceaccount/account:Account", "bot")
        .With("accountId", "trading-bot-sa");

    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "key")
        .With("secretId", "key")
        .With("annotations.readers", "trading-bot-sa");

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:secretmanager/secretIamMember:SecretIamMember", "accessor")
        .With("secretId", Secret.Output("id")).With("role", "roles/secretmanager.secretAccessor").With("member", Account.Output("member"));

    protected override StackCases Cases => new StackCases(new StackView(Account, Secret, Grant))
        .Accepts("nobody", s => s.Without("accessor").Change("key", k => k.Without("annotations")))
        .Accepts("a grant that doesn't read", s => s.With(
            new ResourceInputs("gcp:projects/iAMMember:IAMMember", "viewer")
                .With("role", "roles/secretmanager.viewer")
                .With("member", "user:a@example.com")))
        .Rejects(
            s => s.With(
                new ResourceInputs("gcp:projects/iAMMember:IAMMember", "broad")
                    .With("role", "roles/secretmanager.secretAccessor")
                    .With("member", "user:a@example.com")),
            "annotations.readers must name who can read the secret (a@example.com trading-bot-sa), got trading-bot-sa.")
        .Rejects(
            s => s.Change("accessor", g => g.With("member", "user:a@example.com")),
            "annotations.readers must name who can read the secret (a@example.com), got trading-bot-sa.")
        .Rejects(
            s => s.Change("accessor", g => g.With("role", "roles/secretmanager.viewer")),
            "annotations.readers must name who can read the secret (nobody), got trading-bot-sa.")
        .MissingResource("accessor", "annotations.readers must name who can read the secret (nobody), got trading-bot-sa.")
        .Null("key", "annotations", "annotations.readers must name who can read the secret (trading-bot-sa), got nobody.")
        .Unknown("accessor", "member", Outcome.Passed)
        .Undetermined("a grant to somebody unknown", s => s.With(
            new ResourceInputs("gcp:projects/iAMMember:IAMMember", "other")
                .With("role", "roles/owner")
                .With("member", ResourceInputs.Unknown)))
        .Unknown("key", "annotations")
        .Secret("accessor", "role", "roles/secretmanager.secretAccessor");
}
