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
        // Whatever hosts one filter finds, another one like it finds too.
        var deployments = stack.OfType("gcp:osconfig/patchDeployment:PatchDeployment")
            .DistinctBy(static p => (p.At("instanceFilter").State, p.At("instanceFilter").Value))
            .ToArray();
        return from @group in stack.OfType("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager")
               from template in stack.Targets(@group, "versions").OfType("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate")
               let nothing = @group.Violation(
                   "The group's hosts must be patched by a PatchDeployment for their labels and zones, got none.")
               select Verdict.OneOf(deployments.Select(patches => Covers(patches, @group, template)), nothing);
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
