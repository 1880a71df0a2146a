using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class KeysAreNotManagedByTheirUsersTests : StackRuleTests<KeysAreNotManagedByTheirUsers>
{
    static readonly ResourceInputs Account = new("gcp:serviceaccount/account:Account", "ci");

    static readonly ResourceInputs First = new ResourceInputs("gcp:kms/keyRingIAMMember:KeyRingIAMMember", "first")
        .With("role", "roles/cloudkms.admin")
        .With("member", Account.Output("member"));

    static readonly ResourceInputs Second = new ResourceInputs("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "second")
        .With("role", "roles/cloudkms.cryptoKeyEncrypterDecrypter")
        .With("member", "group:admins@example.com");

    const string Both =
        "role must not manage keys and use them for one principal, got roles/cloudkms.admin and roles/cloudkms.cryptoKeyEncrypterDecrypter "
        + "for ci; only the grants of this stack are seen.";

    protected override StackCases Cases => new StackCases(new StackView(Account, First, Second))
        .Accepts(
            "another role",
            s => s.Change("second", g => g.With("member", Account.Output("member")).With("role", "roles/logging.logWriter")))
        .Rejects(s => s.Change("second", g => g.With("member", Account.Output("member"))), Both)
        .Rejects(
            s => s.Change(
                "second",
                g => g.Without("member").With("members[0]", "group:a@example.com").With("members[1]", Account.Output("member"))),
            Both)
        .MissingResource("second")
        .Missing("first", "member")
        .Null("first", "role")
        .Unknown("second", "member")
        .Secret("second", "role", "roles/logging.logWriter");
}
