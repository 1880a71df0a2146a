using Pulumi;
using Compute = Pulumi.Gcp.Compute;

namespace ShopProgram;

/// <summary>A network and a subnetwork.</summary>
public sealed class ShopNetwork : ComponentResource
{
    /// <summary>Makes both.</summary>
    public ShopNetwork(string name, string routingMode)
        : base("shop:network:ShopNetwork", name)
    {
        var child = new CustomResourceOptions { Parent = this };
        var network = new Compute.Network(name, new() { AutoCreateSubnetworks = false, RoutingMode = routingMode }, child);
        _ = new Compute.Subnetwork($"{name}-hosts", new()
        {
            Network = network.Id,
            Region = "us-central1",
            IpCidrRange = "10.0.0.0/20",
            PrivateIpGoogleAccess = true,
        }, child);
        Id = network.Id;
        RegisterOutputs();
    }

    /// <summary>The network's id.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }
}
