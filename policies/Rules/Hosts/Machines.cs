namespace Groundwork.Policies.Rules.Hosts;

/// <summary>What the rules on virtual machines apply to.</summary>
static class Machines
{
    public static ResourceTypes Types { get; } =
    [
        "gcp:compute/instance:Instance", "gcp:compute/instanceTemplate:InstanceTemplate",
        "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate",
    ];
}
