namespace Groundwork.Policies.Rules.Network;

/// <summary>Every network has a DNS server policy that logs its queries.</summary>
public sealed class NetworkLogsDnsQueries : StackRule
{
    const string Network = "gcp:compute/network:Network";
    const string Policy = "gcp:dns/policy:Policy";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dns-query-logging",
        AppliesTo = [Network, Policy],
        Severity = Severity.Medium,
        Summary = "What was looked up tells where data went.",
        Remediation = "Attach a dns.Policy with enableLogging to the network, or use Infra.Gcp.Network.PrivateNetwork.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.12"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from network in stack.OfType(Network)
        let policies = stack.ReferencedBy(network, Policy, "networks")
        let nothing = network.Violation("The network must have a DNS policy with enableLogging, got none.")
        select Verdict.OneOf(policies.Select(static p => p.Require("enableLogging").True()), nothing);
}
