namespace Groundwork.Policies.Rules.Network;

/// <summary>Hosts without a public address reach Google's APIs without leaving Google's network.</summary>
public sealed class SubnetReachesGooglePrivately : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-subnet-private-google-access",
        AppliesTo = Subnets.Type,
        Severity = Severity.Medium,
        Summary = "Otherwise the API traffic needs a way to the internet.",
        Remediation = "Set privateIpGoogleAccess to true.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs subnet)
    {
        yield return Unless(Subnets.IsWithoutHosts(subnet), "A subnetwork of this purpose holds no hosts.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs subnet)
    {
        yield return subnet.Require("privateIpGoogleAccess").True();
    }
}
