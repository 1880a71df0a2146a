namespace Groundwork.Policies.Rules.Network;

/// <summary>Every subnetwork has NAT.</summary>
public sealed class SubnetsHaveAWayOut : StackRule
{
    const string Nat = "gcp:compute/routerNat:RouterNat";

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
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var mayNameAny = stack.OfType(Nat).Any(nat => !stack.Targets(nat, "subnetworks").IsComplete);
        return from subnet in stack.OfType(Subnets.Type)
               where !Subnets.IsWithoutHosts(subnet).IsPassed && !subnet.At("network").IsMissing && !IsForFunctionsAlone(subnet, stack)
               select Verdict.That(
                   mayNameAny || stack.ReferencedBy(subnet, Nat, "subnetworks").Any(),
                   subnet,
                   "The subnetwork must be among those of a RouterNat, got none.");
    }

    // A function that sends only private ranges through the network reaches the internet beside it.
    static bool IsForFunctionsAlone(ResourceInputs subnet, StackView stack) => stack.ReferencedBy(subnet)
            .Where(static user => user.Custom)
            .ToArray() is { Length: > 0 } users
        && users.All(static user => user.Is("gcp:cloudfunctionsv2/function:Function")
            && user.At("serviceConfig.directVpcEgress").AsText() == "VPC_EGRESS_PRIVATE_RANGES_ONLY");
}
