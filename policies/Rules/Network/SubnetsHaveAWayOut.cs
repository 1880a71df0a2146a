namespace Groundwork.Policies.Rules.Network;

/// <summary>Every subnetwork has NAT.</summary>
public sealed class SubnetsHaveAWayOut : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-subnet-nat",
        AppliesTo = "gcp:compute/subnetwork:Subnetwork",
        Severity = Severity.Medium,
        Summary = "A standby region that reaches no exchange is no standby.",
        Remediation = "Name the region in Infra.Network.EgressGateway.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from subnet in stack.OfType(Subnets.Type)
        where !Subnets.IsWithoutHosts(subnet).IsPassed && !subnet.At("network").IsMissing
        select Verdict.That(
            stack.ReferencedBy(subnet, "gcp:compute/routerNat:RouterNat", "subnetworks").Any() || stack.OfType("gcp:compute/routerNat:RouterNat").Any(nat => !stack.Targets(nat, "subnetworks").IsComplete),
            subnet,
            "The subnetwork must be among those of a RouterNat, got none.");
}
