using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class ProjectHasNoDefaultNetworkTests : ResourceRuleTests<ProjectHasNoDefaultNetwork>
{
    static readonly ResourceInputs Project = new ResourceInputs("gcp:organizations/project:Project", "trading")
        .With("autoCreateNetwork", false);

    protected override RuleCases Cases => new RuleCases(Project)
        .Rejects(p => p.With("autoCreateNetwork", true), "autoCreateNetwork must be false, got true.")
        .MissingOrNull("autoCreateNetwork", "autoCreateNetwork must be false, got nothing (the default is true).")
        .Unknown("autoCreateNetwork")
        .Secret("autoCreateNetwork", true, "autoCreateNetwork must be false, got [secret].");
}
