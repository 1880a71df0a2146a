using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class GrantsGoToOwnAccountsTests : StackRuleTests<GrantsGoToOwnAccounts>
{
    static readonly ResourceInputs Account = new ResourceInputs("gcp:serviceaccount/account:Account", "bot").With("accountId", "bot");

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "writes")
        .With("role", "roles/logging.logWriter")
        .With("member", "serviceAccount:bot@p.iam.gserviceaccount.com");

    const string Wanted = "member must be an account of this stack or Google's agent, got";

    protected override StackCases Cases => new StackCases(new StackView(Account, Grant))
        .Accepts("an account by its output", s => s.Change("writes", r => r.With("member", Account.Output("member"))))
        .Accepts(
            "Google's agent",
            s => s.Change("writes", r => r.With("member", "serviceAccount:service-481516234203@gcp-sa-pubsub.iam.gserviceaccount.com")))
        .Accepts("a member that was added", s => s.Change("writes", r => r.With("member", "group:a@example.com"))
            .In(s.Context.With(Rule.Id, GrantsGoToOwnAccounts.Others, ["group:a@example.com"])))
        .Rejects(s => s.Change("writes", r => r.With("member", "user:a@example.com")), $"{Wanted} user:a@example.com.")
        .Rejects(s => s.Without("bot"), $"{Wanted} serviceAccount:bot@p.iam.gserviceaccount.com.")
        .Rejects(
            s => s.Change(
                "writes",
                r => r.With("member", new ResourceInputs("gcp:projects/serviceIdentity:ServiceIdentity", "gone").Output("member"))),
            $"{Wanted} an unknown value.")
        .Missing("writes", "member")
        .Null("writes", "member")
        .Unknown("writes", "member")
        .Secret("writes", "member", "allUsers", $"{Wanted} [secret].");
}
