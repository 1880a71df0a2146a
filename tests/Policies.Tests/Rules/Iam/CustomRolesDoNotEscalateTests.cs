using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class CustomRolesDoNotEscalateTests : ResourceRuleTests<CustomRolesDoNotEscalate>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:projects/iAMCustomRole:IAMCustomRole", "it")
        .With("permissions", ["compute.instances.get", "compute.instances.stop"]);

    protected override RuleCases Cases => new RuleCases(Good)
        .MissingOrNull("permissions", "permissions must name a permission, got nothing.")
        .Rejects(
            r => r.With("permissions[1]", "resourcemanager.projects.setIamPolicy"),
            "permissions[1] must not let anybody give themselves more, got resourcemanager.projects.setIamPolicy.")
        .Rejects(
            r => r.With("permissions[1]", "iam.serviceAccountKeys.create"),
            "permissions[1] must not let anybody give themselves more, got iam.serviceAccountKeys.create.")
        .Rejects(
            r => r.With("permissions[1]", "iam.roles.update"),
            "permissions[1] must not let anybody give themselves more, got iam.roles.update.")
        .Rejects(
            r => r.With("permissions[1]", "iam.serviceAccounts.actAs"),
            "permissions[1] must not let anybody give themselves more, got iam.serviceAccounts.actAs.")
        .Rejects(r => r.With("permissions[1]", "storage.*"), "permissions[1] must not let anybody give themselves more, got storage.*.")
        .Unknown("permissions")
        .Secret("permissions[0]", "iam.roles.update", "permissions[0] must not let anybody give themselves more, got [secret].");
}
