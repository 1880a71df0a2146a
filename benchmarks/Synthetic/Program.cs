using Pulumi;
using Compute = Pulumi.Gcp.Compute;

// A stack of as many subnetworks as the configuration says, each but every tenth taking the id of the one before.
return await Deployment.RunAsync(() =>
{
    var count = new Config("synthetic").RequireInt32("count");
    Output<string> previous = Output.Create("default");
    for (var i = 0; i < count; i++)
    {
        var subnet = new Compute.Subnetwork($"subnet-{i}", new()
        {
            Network = "projects/synthetic/global/networks/trading",
            Region = "us-central1",
            Description = i % 10 == 0 ? "First of ten" : previous,
            IpCidrRange = $"10.{i / 256 % 256}.{i % 256}.0/24",
            PrivateIpGoogleAccess = true,
            LogConfig = new Compute.Inputs.SubnetworkLogConfigArgs
            {
                AggregationInterval = "INTERVAL_5_SEC",
                FlowSampling = 0.5,
                Metadata = "INCLUDE_ALL_METADATA",
            },
            SecondaryIpRanges =
            [
                new Compute.Inputs.SubnetworkSecondaryIpRangeArgs { RangeName = "pods", IpCidrRange = $"172.16.{i % 256}.0/24" },
                new Compute.Inputs.SubnetworkSecondaryIpRangeArgs { RangeName = "services", IpCidrRange = $"172.17.{i % 256}.0/24" },
            ],
        });
        previous = subnet.Id;
    }
});
