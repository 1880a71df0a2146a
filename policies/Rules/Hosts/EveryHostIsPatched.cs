namespace Groundwork.Policies.Rules.Hosts;

/// <summary>Every group of hosts is among those that are patched.</summary>
public sealed class EveryHostIsPatched : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-host-patch-coverage",
        AppliesTo = ["gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "gcp:osconfig/patchDeployment:PatchDeployment"],
        Severity = Severity.High,
        Summary = "Patches go by labels and zones: hosts that neither names stay as they are.",
        Remediation = "Use Infra.Gcp.Hosts.ServiceFleet, which makes both.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var filters = new PatchFilters(stack);
        return from @group in stack.OfType("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager")
               from template in stack.Targets(@group, "versions").OfType("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate")
               select Verdict.OneOf(
                   filters.MayFind(template.At("labels")).Select(patches => Covers(patches, @group, template)),
                   @group.Violation("The group's hosts must be patched by a PatchDeployment for their labels and zones, got none."));
    }

    static Verdict Covers(ResourceInputs patches, ResourceInputs group, ResourceInputs template) => Verdict.All(
        group.Each("distributionPolicyZones").All(zone => patches.Each("instanceFilter.zones").Any(z => Same(z, zone), "have the zone")),
        patches.Each("instanceFilter.groupLabels").Any(
            label => label.Each("labels").All(l => Same(l, template.At("labels").At($"[\"{l.Path.Segments[^1]}\"]"))),
            "be labels of the hosts"));

    static Verdict Same(Property one, Property other) =>
        one.IsUnknown ? one.Undetermined()
            : other.IsUnknown ? other.Undetermined()
            : one.Holds(value => value.Equals(other.Value), "be the same");
}
