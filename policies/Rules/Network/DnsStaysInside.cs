namespace Groundwork.Policies.Rules.Network;

/// <summary>Names of the network are answered inside it.</summary>
public sealed class DnsStaysInside : ResourceRule
{
    const string Policy = "gcp:dns/policy:Policy";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dns-private",
        AppliesTo = ["gcp:dns/managedZone:ManagedZone", "gcp:dns/policy:Policy"],
        Severity = Severity.High,
        Summary = "A public zone tells everybody what there is; inbound forwarding lets others ask.",
        Remediation = "Set visibility private with the network, and leave enableInboundForwarding off.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs resource)
    {
        yield return Unless(
            resource.Require("visibility")
                .DefaultingTo("public")
                .EqualTo("public")
                .And(resource.Require("labels.purpose").EqualTo("public-names")),
            "The zone holds public names.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        yield return resource.Type == Policy
            ? resource.Require("enableInboundForwarding").DefaultingTo(false).False()
            : resource.Require("visibility").EqualTo("private");
        yield return resource.Type == Policy
            ? Verdict.Passed
            : resource.Each("privateVisibilityConfig.networks").AtLeast(1, "name a network");
    }
}
