using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class AccountsAreNotManagedByTheirUsersTests : StackRuleTests<AccountsAreNotManagedByTheirUsers>
{
    static readonly ResourceInputs Account = new("gcp:serviceaccount/account:Account", "ci");

    static readonly ResourceInputs First = new ResourceInputs("gcp:serviceaccount/iAMMember:IAMMember", "first")
        .With("role", "roles/iam.serviceAccountAdmin")
        .With("member", Account.Output("member"));

    static readonly ResourceInputs Second = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "second")
        .With("role", "roles/iam.serviceAccountUser")
        .With("member", "group:admins@example.com");

    const string Both =
        "role must not manage service accounts and act as them for one principal, got roles/iam.serviceAccountAdmin and "
        + "roles/iam.serviceAccountUser for ci; only the grants of this stack are seen.";

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
