using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class SubnetReachesGooglePrivatelyTests : ResourceRuleTests<SubnetReachesGooglePrivately>
{
    static readonly ResourceInputs Subnet = new ResourceInputs("gcp:compute/subnetwork:Subnetwork", "hosts")
        .With("privateIpGoogleAccess", true);

    protected override RuleCases Cases => new RuleCases(Subnet)
        .Rejects(s => s.With("privateIpGoogleAccess", false), "privateIpGoogleAccess must be true, got false.")
        .MissingOrNull("privateIpGoogleAccess", "privateIpGoogleAccess must be true, got nothing.")
        .Unknown("privateIpGoogleAccess")
        .Secret("privateIpGoogleAccess", false, "privateIpGoogleAccess must be true, got [secret].")
        .NotApplicable(s => s.With("purpose", "REGIONAL_MANAGED_PROXY"), "A subnetwork of this purpose holds no hosts.")
        .NotApplicable(s => s.With("purpose", "PRIVATE_SERVICE_CONNECT"), "A subnetwork of this purpose holds no hosts.")
        .NotApplicable(s => s.With("purpose", "PRIVATE_NAT"), "A subnetwork of this purpose holds no hosts.");
}
