namespace Groundwork.Policies.Rules.Network;

/// <summary>A network has one route out, and one to Google alone.</summary>
public sealed class NetworkReachesOutAndGoogle : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-routes",
        AppliesTo = "gcp:compute/network:Network",
        Severity = Severity.Medium,
        Summary = "Without the first the hosts reach nobody; without the second Google's APIs go with the first.",
        Remediation = "Add the two routes, or use Infra.Gcp.Network.PrivateNetwork and Infra.Gcp.Network.EgressGateway.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from network in stack.OfType("gcp:compute/network:Network")
        where network.At("deleteDefaultRoutesOnCreate").AsBool() == true
        let routes = stack.ReferencedBy(network, "gcp:compute/route:Route", "network").ToArray()
        from range in (string[])["0.0.0.0/0", "199.36.153.4/30"]
        let nothing = network.Violation($"The network must have a route for {range}, got none.")
        select Verdict.OneOf(routes.Select(route => route.Require("destRange").EqualTo(range)), nothing);
}
