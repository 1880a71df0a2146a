using Groundwork.Policies.Rules.Order;

namespace Groundwork.Policies.Tests.Rules.Order;

public sealed class ApisAreEnabledFirstTests : StackRuleTests<ApisAreEnabledFirst>
{
    static readonly ResourceInputs Service = new ResourceInputs("gcp:projects/service:Service", "compute")
        .With("service", "compute.googleapis.com");

    static readonly ResourceInputs Network = new ResourceInputs("gcp:compute/network:Network", "network").DependingOn(Service);

    static readonly ResourceInputs Subnet = new ResourceInputs("gcp:compute/subnetwork:Subnetwork", "hosts")
        .With("network", Network.Output("id"));

    const string Missing = "The resource must depend on the projects.Service of compute.googleapis.com.";

    protected override StackCases Cases => new StackCases(new StackView(Service, Network, Subnet))
        .Accepts("what is enabled by hand", s => s.With(new ResourceInputs("gcp:projects/iAMMember:IAMMember", "grant")))
        .Rejects(s => s.With(new ResourceInputs("gcp:compute/address:Address", "nat")), Missing)
        .Rejects(
            s => s.With(new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "db").DependingOn(Service)),
            "The resource must depend on the projects.Service of sqladmin.googleapis.com, which isn't in the stack.")
        .MissingResource(
            "compute",
            "The resource must depend on the projects.Service of compute.googleapis.com, which isn't in the stack.",
            "The resource must depend on the projects.Service of compute.googleapis.com, which isn't in the stack.")
        .Null("network", "name")
        .Unknown("network", "name", Outcome.Passed)
        .Secret("network", "name", "network");
}
