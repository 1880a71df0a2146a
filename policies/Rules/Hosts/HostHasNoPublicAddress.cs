namespace Groundwork.Policies.Rules.Hosts;

/// <summary>No host has an address on the internet.</summary>
public sealed class HostHasNoPublicAddress : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-vm-no-public-ip",
        AppliesTo = Machines.Types,
        Severity = Severity.High,
        Summary = "A host without one is reached through the load balancer or Identity-Aware Proxy only.",
        Remediation = "Leave accessConfigs and ipv6AccessConfigs out.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:4.9", "cis-gcp@5.0:4.9", "iso-27001@2022:A.8.1", "soc2@2017:CC6.6", "pci-dss@3.2.1:1.2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs host)
    {
        yield return host.Each("networkInterfaces").All(static nic => nic.Require("accessConfigs").Absent());
        yield return host.Each("networkInterfaces").All(static nic => nic.Require("ipv6AccessConfigs").Absent());
    }
}
