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
        Remediation = "Name the region in Infra.Gcp.Network.EgressGateway.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from subnet in stack.OfType(Subnets.Type)
        where !Subnets.IsWithoutHosts(subnet).IsPassed && !subnet.At("network").IsMissing && !IsForFunctionsAlone(subnet, stack)
        select Verdict.That(
            stack.ReferencedBy(subnet, "gcp:compute/routerNat:RouterNat", "subnetworks").Any() || stack.OfType("gcp:compute/routerNat:RouterNat").Any(nat => !stack.Targets(nat, "subnetworks").IsComplete),
            subnet,
            "The subnetwork must be among those of a RouterNat, got none.");

    // A function that sends only private ranges through the network reaches the internet beside it.
    static bool IsForFunctionsAlone(ResourceInputs subnet, StackView stack) => stack.ReferencedBy(subnet).Where(static user => user.Custom).ToArray() is { Length: > 0 } users
        && users.All(static user => user.Is("gcp:cloudfunctionsv2/function:Function") && user.At("serviceConfig.directVpcEgress").AsText() == "VPC_EGRESS_PRIVATE_RANGES_ONLY");
}
