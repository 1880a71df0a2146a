using Compute = Pulumi.Gcp.Compute;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>
/// The one way in from the internet: a global application load balancer over the hosts of all regions, by HTTPS only,
/// behind a policy that blocks by country, anomaly, attack and rate; found by a signed name, checked from outside.
/// Defines the address, backend service, health check, proxies and forwarding rules of a global external Application Load Balancer, its
/// <c>compute.SecurityPolicy</c> and <c>compute.SSLPolicy</c>; a public <c>dns.ManagedZone</c> with its records;
/// a Certificate Manager certificate with its map; a <c>monitoring.UptimeCheckConfig</c>, a <c>logging.Metric</c> and alerts.
/// </summary>
public sealed class PublicEndpoint : ComponentResource
{
    readonly string _name;
    readonly PublicEndpointArgs _args;

    /// <summary>Makes the endpoint of <paramref name="args"/>.</summary>
    public PublicEndpoint(string name, PublicEndpointArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/edge:PublicEndpoint", name, args, options)
    {
        args.Check();
        (_name, _args) = (name, args);

        // The name points at it, and whoever let it through a firewall of theirs did so by number.
        var address = new Compute.GlobalAddress($"{name}-address", new()
        {
            Description = "Where the internet reaches the system.",
            AddressType = "EXTERNAL",
            IpVersion = "IPV4",
            Labels = args.Cloud.Labels.For("edge"),
        }, Child.Stateful(this, args.Cloud.Services.Api(GoogleApi.Compute)));

        var names = new EndpointNames(this, name, args);
        names.PointAt(address);

        var shield = EndpointShield.Define(this, name, args);
        var backend = NewBackend(shield);
        Serve(address, backend, names);
        Redirect(address);

        EndpointWatch.Define(this, name, args, shield);

        Address = address.Address;
        BackendServices = Output.All(backend.Name);
        NameServers = names.Zone.NameServers;
        ZoneName = names.Zone.Name;

        RegisterOutputs();
    }

    /// <summary>Address that the internet reaches it at. Unknown until first applied.</summary>
    [Output("address")]
    public Output<string> Address { get; }

    /// <summary>Names of the backend services, for who moves the traffic in a failover. Unknown until first applied.</summary>
    [Output("backendServices")]
    public Output<ImmutableArray<string>> BackendServices { get; }

    /// <summary>Name servers of the zone, which its parent has to be told. Unknown until first applied.</summary>
    [Output("nameServers")]
    public Output<ImmutableArray<string>> NameServers { get; }

    /// <summary>Name of the zone in Cloud DNS. Unknown until first applied.</summary>
    [Output("zoneName")]
    public Output<string> ZoneName { get; }

    CustomResourceOptions AfterApi => Child.Of(this, _args.Cloud.Services.Api(GoogleApi.Compute));

    Compute.BackendService NewBackend(Compute.SecurityPolicy shield)
    {
        var health = new Compute.HealthCheck($"{_name}-health", new()
        {
            Description = "Decides whether a host gets requests; quicker than the one by which hosts are made anew.",
            CheckIntervalSec = 5,
            TimeoutSec = 5,
            HealthyThreshold = 2,
            UnhealthyThreshold = 3,
            HttpHealthCheck = new Compute.Inputs.HealthCheckHttpHealthCheckArgs
            {
                PortSpecification = "USE_SERVING_PORT",
                RequestPath = _args.HealthPath,
            },
            LogConfig = new Compute.Inputs.HealthCheckLogConfigArgs { Enable = true },
        }, AfterApi);

        var options = AfterApi;
        // A failover moves the capacity, and an update must not move the traffic back to a region that is down or behind.
        // Not a single capacity by its index: the provider keeps backends as a set, in an order of its own.
        options.IgnoreChanges = ["backends"];

        return new($"{_name}-backend", new()
        {
            Description = "Hosts of all regions; HTTP, so that intrusion detection sees what it is looking for.",
            LoadBalancingScheme = "EXTERNAL_MANAGED",
            Protocol = "HTTP",
            PortName = _args.PortName,
            TimeoutSec = 30,
            ConnectionDrainingTimeoutSec = 60,
            LocalityLbPolicy = "LEAST_REQUEST",
            SessionAffinity = "NONE",
            EnableCdn = false,
            HealthChecks = health.Id,
            SecurityPolicy = shield.Id,
            LogConfig = new Compute.Inputs.BackendServiceLogConfigArgs
            {
                Enable = true,
                SampleRate = 1,
                OptionalMode = "INCLUDE_ALL_OPTIONAL",
            },
            OutlierDetection = new Compute.Inputs.BackendServiceOutlierDetectionArgs
            {
                ConsecutiveErrors = 5,
                EnforcingConsecutiveErrors = 100,
                Interval = new Compute.Inputs.BackendServiceOutlierDetectionIntervalArgs { Seconds = 10 },
                BaseEjectionTime = new Compute.Inputs.BackendServiceOutlierDetectionBaseEjectionTimeArgs { Seconds = 30 },
                MaxEjectionPercent = 50,
            },
            CustomResponseHeaders = SecurityHeaders(),
            Backends = _args.Backends
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => NewRegion(entry.Key, entry.Value))
                .ToArray(),
        }, options);
    }

    static Compute.Inputs.BackendServiceBackendArgs NewRegion(string region, EndpointBackend backend) => new()
    {
        Description = $"Hosts of {region}.",
        Group = backend.InstanceGroup,
        BalancingMode = "UTILIZATION",
        MaxUtilization = 0.8,
        CapacityScaler = backend.Capacity,
    };

    string[] SecurityHeaders() =>
    [
        $"Content-Security-Policy: {_args.ContentSecurityPolicy}",
        "Referrer-Policy: no-referrer",
        "Strict-Transport-Security: max-age=31536000; includeSubDomains",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
    ];

    void Serve(Compute.GlobalAddress address, Compute.BackendService backend, EndpointNames names)
    {
        var map = new Compute.URLMap(_name, new()
        {
            Name = _args.Cloud.Naming.ResourceName("global-lb"),
            Description = "Everything goes to the hosts.",
            DefaultService = backend.Id,
        }, AfterApi);

        var tls = new Compute.SSLPolicy($"{_name}-tls", new()
        {
            Description = "TLS 1.2 and later, with ciphers that keep old traffic secret.",
            MinTlsVersion = "TLS_1_2",
            Profile = "RESTRICTED",
        }, AfterApi);

        var proxy = new Compute.TargetHttpsProxy($"{_name}-https", new()
        {
            UrlMap = map.Id,
            SslPolicy = tls.Id,
            CertificateMap = Output.Format($"//certificatemanager.googleapis.com/{names.NewCertificates().Id}"),
            // What is sent before the handshake is done can be sent again by somebody else.
            TlsEarlyData = "DISABLED",
        }, AfterApi);

        Forward("https", address, "443", proxy.Id);
    }

    void Redirect(Compute.GlobalAddress address)
    {
        var map = new Compute.URLMap($"{_name}-redirect", new()
        {
            Description = "Plain HTTP is only sent to HTTPS.",
            DefaultUrlRedirect = new Compute.Inputs.URLMapDefaultUrlRedirectArgs
            {
                HttpsRedirect = true,
                RedirectResponseCode = "MOVED_PERMANENTLY_DEFAULT",
                StripQuery = false,
            },
        }, AfterApi);

        var proxy = new Compute.TargetHttpProxy($"{_name}-http", new() { UrlMap = map.Id }, AfterApi);

        Forward("http", address, "80", proxy.Id);
    }

    void Forward(string role, Compute.GlobalAddress address, string port, Input<string> target) =>
        _ = new Compute.GlobalForwardingRule($"{_name}-{role}-rule", new()
        {
            LoadBalancingScheme = "EXTERNAL_MANAGED",
            NetworkTier = "PREMIUM",
            IpAddress = address.Id,
            IpProtocol = "TCP",
            PortRange = port,
            Target = target,
            Labels = _args.Cloud.Labels.For("edge"),
        }, AfterApi);
}
