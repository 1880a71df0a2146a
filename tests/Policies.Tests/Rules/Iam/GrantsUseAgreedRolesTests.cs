using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class GrantsUseAgreedRolesTests : ResourceRuleTests<GrantsUseAgreedRoles>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "it")
        .With("role", "roles/logging.logWriter");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("a role of our own", r => r.With("role", "projects/p/roles/baker"))
        .Accepts(
            "a role that was added",
            r => r.With("role", "roles/storage.admin").Configured(Rule.Id, GrantsUseAgreedRoles.Roles, ["roles/storage.admin"]))
        .Rejects(r => r.With("role", "roles/storage.admin"), "role must be on the list of agreed roles, got roles/storage.admin.")
        .NotApplicable(r => r.With("role", (string?)null), "A whole policy names its roles in its data.")
        .Immaterial(CaseKind.Missing, "A grant without a role is a whole policy, which another case has.")
        .Immaterial(CaseKind.Null, "A grant whose role is null is like one without.")
        .Unknown("role")
        .Secret("role", "roles/storage.admin", "role must be on the list of agreed roles, got [secret].")
        .NotApplicable(r => r.Without("role").With("policyData", "{}"), "A whole policy names its roles in its data.");
}
