using Groundwork.Infra.Gcp.Edge;

namespace Groundwork.Infra.Tests.Gcp.Edge;

/// <summary>A public endpoint as a stack would make it, with one thing changed.</summary>
static class EndpointProgram
{
    internal static Task<TestProgram> Run(bool isPreview = false) => TestProgram.Run(() => New(), isPreview);

    internal static PublicEndpoint New(
        string zone = "example.com",
        string hostName = "api.example.com",
        (double Primary, double Standby)? capacities = null,
        string[]? countries = null,
        int requestsPerMinute = 600,
        string[]? checkRegions = null,
        double anomalyConfidence = 0.8)
    {
        return new("endpoint", new()
        {
            Cloud = Foundation.Cloud(),
            Zone = zone,
            HostName = hostName,
            Backends = new Dictionary<string, EndpointBackend>
            {
                ["us-central1"] = new("group-central", capacities?.Primary ?? 1),
                ["us-east1"] = new("group-east", capacities?.Standby ?? 0),
            },
            PortName = "core-engine",
            BlockedCountries = countries ?? ["KP", "CU"],
            RequestsPerMinute = requestsPerMinute,
            AnomalyConfidence = anomalyConfidence,
            CheckRegions = checkRegions ?? ["EUROPE", "ASIA_PACIFIC", "USA_OREGON"],
        });
    }
}
