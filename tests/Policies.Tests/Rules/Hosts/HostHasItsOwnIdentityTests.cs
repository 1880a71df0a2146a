using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostHasItsOwnIdentityTests : ResourceRuleTests<HostHasItsOwnIdentity>
{
    static readonly ResourceInputs Host = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts")
        .With("serviceAccount.email", "trading-bot-sa@p.iam.gserviceaccount.com");

    protected override RuleCases Cases => new RuleCases(Host)
        .Accepts(
            "no identity where that is configured",
            h => h.Without("serviceAccount").Configured(Rule.Id, HostHasItsOwnIdentity.AllowNone, true))
        .Rejects(
            h => h.With("serviceAccount.email", "123456789012-compute@developer.gserviceaccount.com"),
            "serviceAccount.email must be an account of its own, got 123456789012-compute@developer.gserviceaccount.com.")
        .Missing("serviceAccount", "serviceAccount.email must be an account of its own, got nothing.")
        .MissingOrNull("serviceAccount.email", "serviceAccount.email must be an account of its own, got nothing.")
        .Unknown("serviceAccount.email")
        .Secret("serviceAccount.email", "default", "serviceAccount.email must be an account of its own, got [secret].");
}
