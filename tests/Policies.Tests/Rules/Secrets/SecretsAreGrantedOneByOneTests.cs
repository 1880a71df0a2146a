using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class SecretsAreGrantedOneByOneTests : ResourceRuleTests<SecretsAreGrantedOneByOne>
{
    const string Wide =
        "role must not be roles/secretmanager.secretAccessor or roles/secretmanager.secretVersionManager or "
        + "roles/secretmanager.secretVersionAdder or roles/secretmanager.admin, got ";

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "grant")
        .With("role", "roles/logging.logWriter");

    protected override RuleCases Cases => new RuleCases(Grant)
        .Rejects(g => g.With("role", "roles/secretmanager.secretAccessor"), Wide + "roles/secretmanager.secretAccessor.")
        .Rejects(
            _ => new ResourceInputs("gcp:folder/iAMBinding:IAMBinding", "binding").With("role", "roles/secretmanager.admin"),
            Wide + "roles/secretmanager.admin.")
        .MissingOrNull("role")
        .Unknown("role")
        .Secret("role", "roles/secretmanager.admin", Wide + "[secret].");
}
