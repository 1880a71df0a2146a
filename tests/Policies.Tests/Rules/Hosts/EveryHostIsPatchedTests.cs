using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class EveryHostIsPatchedTests : StackRuleTests<EveryHostIsPatched>
{
    static readonly ResourceInputs Template = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "template")
        .With("labels.app", "bot");

    static readonly ResourceInputs Group = new ResourceInputs("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager", "hosts")
        .With("versions[0].instanceTemplate", Template.Output("selfLink"))
        .With("distributionPolicyZones", ["us-east1-b"]);

    static readonly ResourceInputs Patches = new ResourceInputs("gcp:osconfig/patchDeployment:PatchDeployment", "patches")
        .With("instanceFilter.groupLabels[0].labels.app", "bot")
        .With("instanceFilter.zones", ["us-east1-b", "us-east1-c"]);

    const string Wanted = "The group's hosts must be patched by a PatchDeployment for their labels and zones, got none.";

    protected override StackCases Cases => new StackCases(new StackView(Template, Group, Patches))
        .Rejects(s => s.Change("patches", r => r.With("instanceFilter.zones", ["us-east1-c"])), Wanted)
        .Rejects(s => s.Change("patches", r => r.With("instanceFilter.groupLabels[0].labels.app", "other")), Wanted)
        .MissingResource("patches", Wanted)
        .Missing("patches", "instanceFilter.groupLabels", Wanted)
        .Null("patches", "instanceFilter.zones", Wanted)
        .Unknown("patches", "instanceFilter.zones")
        .Unknown("template", "labels.app")
        .Secret("patches", "instanceFilter.groupLabels[0].labels.app", "other", Wanted);
}
