using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class PrivateServicesStayConnectedTests : ResourceRuleTests<PrivateServicesStayConnected>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:servicenetworking/connection:Connection", "it")
        .With("service", "servicenetworking.googleapis.com")
        .With("deletionPolicy", "ABANDON");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("service", "other.googleapis.com"),
            "service must be servicenetworking.googleapis.com, got other.googleapis.com.")
        .MissingOrNull("service", "service must be servicenetworking.googleapis.com, got nothing.")
        .Rejects(r => r.With("deletionPolicy", "DELETE"), "deletionPolicy must be ABANDON, got DELETE.")
        .MissingOrNull("deletionPolicy", "deletionPolicy must be ABANDON, got nothing.")
        .Unknown("service")
        .Secret("service", "other.googleapis.com", "service must be servicenetworking.googleapis.com, got [secret].");
}
