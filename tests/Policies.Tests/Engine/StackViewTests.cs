using Groundwork.Plan;

namespace Groundwork.Policies.Tests.Engine;

public sealed class StackViewTests
{
    static readonly ResourceInputs Network = new ResourceInputs("gcp:compute/network:Network", "trading").With("name", "trading-1");
    static readonly ResourceInputs Key = new("gcp:kms/cryptoKey:CryptoKey", "data");
    static readonly ResourceInputs Subnet = new("gcp:compute/subnetwork:Subnetwork", "hosts");

    [Fact]
    public void Follows_an_unknown_value_to_its_origin_and_not_to_its_neighbours()
    {
        var database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "db")
            .With("settings.network", Network.Output("selfLink"))
            .With("settings.key", Key.Output("id"));
        var stack = new StackView(Network, Key, database);

        Assert.Equal(["trading"], stack.Targets(database, "settings.network").Select(static r => r.Name));
        Assert.Equal(["trading", "data"], stack.Targets(database, "settings").Select(static r => r.Name));
        Assert.Equal(["data"], stack.Targets(database, "settings", "gcp:kms/cryptoKey:CryptoKey").Select(static r => r.Name));
    }

    [Fact]
    public void Follows_an_unknown_value_without_origin_to_what_its_property_depends_on()
    {
        var subnet = Subnet.With("network", ResourceInputs.Unknown) with
        {
            PropertyDependencies = Subnet.PropertyDependencies.Add("network", new Sequence<Urn>([Network.Urn])),
        };
        var stack = new StackView(Network, subnet);

        var targets = stack.Targets(subnet, "network");

        Assert.Equal(["trading"], targets.Select(static r => r.Name));
        Assert.True(targets.IsComplete);
    }

    [Fact]
    public void Says_where_an_unknown_value_may_be_anything()
    {
        var subnet = Subnet.With("network", ResourceInputs.Unknown);

        var targets = new StackView(Network, subnet).Targets(subnet, "network");

        Assert.Empty(targets);
        Assert.False(targets.IsComplete);
    }

    [Theory]
    [InlineData("trading-1", true)]
    [InlineData("projects/p/global/networks/trading-1", true)]
    [InlineData("https://www.googleapis.com/compute/v1/projects/p/global/networks/trading-1", true)]
    [InlineData("projects/p/global/addresses/trading-1", false)]
    [InlineData("trading", false)]
    public void Follows_a_known_text_to_the_resource_it_names(string text, bool names)
    {
        var subnet = Subnet.With("network", text);

        var targets = new StackView(Network, subnet).Targets(subnet, "network");

        Assert.Equal(names, targets.Contains(Network));
        Assert.True(targets.IsComplete);
    }

    [Fact]
    public void Finds_who_refers_to_a_resource()
    {
        var subnet = Subnet.With("network", Network.Output("id"));
        var stack = new StackView(Network, subnet);

        Assert.Equal(["hosts"], stack.ReferencedBy(Network).Select(static r => r.Name));
        Assert.Equal(["hosts"], stack.ReferencedBy(Network, Subnet.Type, "network").Select(static r => r.Name));
        Assert.Empty(stack.ReferencedBy(Network, Subnet.Type, "region"));
    }

    [Fact]
    public void Tells_what_is_created_after_what()
    {
        var subnet = Subnet.With("network", Network.Output("id"));
        var host = new ResourceInputs("gcp:compute/instance:Instance", "host").DependingOn(subnet);
        var stack = new StackView(Network, subnet, host);

        Assert.Contains(host.Urn, stack.After([Network]));
        Assert.DoesNotContain(Network.Urn, stack.After([host]));
    }

    [Fact]
    public void Lists_resources_by_type_in_order_of_their_names()
    {
        var stack = new StackView(Subnet, Network, Key, new("gcp:compute/network:Network", "another"));

        Assert.Equal(["another", "trading"], stack.OfType("gcp:compute/network:Network").Select(static r => r.Name));
        Assert.Equal(["another", "trading", "hosts"], stack.OfType("/^gcp:compute/").Select(static r => r.Name));
        Assert.Equal(4, stack.OfType("*").Count);
    }
}
