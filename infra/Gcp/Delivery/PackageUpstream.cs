using ArtifactRegistry = Pulumi.Gcp.ArtifactRegistry;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>Where a mirror takes packages from.</summary>
public sealed record PackageUpstream
{
    PackageUpstream(string format, string says, ArtifactRegistry.Inputs.RepositoryRemoteRepositoryConfigArgs config) =>
        (Format, Says, Config) = (format, says, config);

    /// <summary>Images of Docker Hub.</summary>
    public static PackageUpstream DockerHub => new("DOCKER", "Docker Hub", new()
    {
        DockerRepository = new ArtifactRegistry.Inputs.RepositoryRemoteRepositoryConfigDockerRepositoryArgs
        {
            PublicRepository = "DOCKER_HUB",
        },
    });

    /// <summary>Python packages of PyPI.</summary>
    public static PackageUpstream PyPi => new("PYTHON", "PyPI", new()
    {
        PythonRepository = new ArtifactRegistry.Inputs.RepositoryRemoteRepositoryConfigPythonRepositoryArgs { PublicRepository = "PYPI" },
    });

    /// <summary>Format that clients speak: <c>APT</c>, <c>DOCKER</c> or <c>PYTHON</c>.</summary>
    public string Format { get; }

    internal string Says { get; }

    internal ArtifactRegistry.Inputs.RepositoryRemoteRepositoryConfigArgs Config { get; }

    /// <summary>A suite of Ubuntu, e.g. <c>noble-security</c>.</summary>
    public static PackageUpstream Ubuntu(string suite)
    {
        _ = Require.Matches(suite, "[a-z]+(-(updates|security|backports))?", "a suite such as noble-security", nameof(suite));

        return new("APT", $"Ubuntu {suite}", new()
        {
            AptRepository = new ArtifactRegistry.Inputs.RepositoryRemoteRepositoryConfigAptRepositoryArgs
            {
                PublicRepository = new ArtifactRegistry.Inputs.RepositoryRemoteRepositoryConfigAptRepositoryPublicRepositoryArgs
                {
                    RepositoryBase = "UBUNTU",
                    RepositoryPath = $"ubuntu/dists/{suite}",
                },
            },
        });
    }

    /// <summary>Any other repository that speaks apt, e.g. <c>https://packages.cloud.google.com/apt</c>.</summary>
    public static PackageUpstream Apt(string uri)
    {
        _ = Require.Matches(uri, "https://[a-z0-9.-]+(/[A-Za-z0-9._-]+)*", "an address that begins with https://", nameof(uri));

        return new("APT", uri, new()
        {
            CommonRepository = new ArtifactRegistry.Inputs.RepositoryRemoteRepositoryConfigCommonRepositoryArgs { Uri = uri },
        });
    }
}
