using Groundwork.Infra.Gcp.Delivery;

namespace Groundwork.Infra.Tests.Gcp.Delivery;

public sealed class PackageMirrorTests
{
    const string Repository = "gcp:artifactregistry/repository:Repository";
    const string Grant = "gcp:artifactregistry/repositoryIamMember:RepositoryIamMember";
    const string Remote = "remoteRepositoryConfig";

    [Theory]
    [InlineData(
        "mirror-ubuntu-noble-security", "APT", $"{Remote}.aptRepository.publicRepository.repositoryPath", "ubuntu/dists/noble-security")]
    [InlineData("mirror-ops-agent", "APT", $"{Remote}.commonRepository.uri", "https://packages.cloud.google.com/apt")]
    [InlineData("mirror-docker-hub", "DOCKER", $"{Remote}.dockerRepository.publicRepository", "DOCKER_HUB")]
    [InlineData("mirror-pypi", "PYTHON", $"{Remote}.pythonRepository.publicRepository", "PYPI")]
    public async Task Fetches_from_its_upstreams(string name, string format, string path, string upstream)
    {
        var repository = (await TestProgram.Run(() => New(), isPreview: true))[Repository, name];

        Assert.Equal(
            ("REMOTE_REPOSITORY", format, "us", upstream),
            (repository["mode"], repository["format"], repository["location"], repository[path]));
        Assert.Equal("7776000s", repository["cleanupPolicies[0].condition.olderThan"]);
        Assert.Contains("keys-images-us-artifactregistry", repository.DependsOn);
    }

    [Fact]
    public async Task Lets_its_readers_read_each_repository_and_nobody_write()
    {
        var program = await TestProgram.Run(() => New());

        Assert.Equal(
            ["docker-hub", "ops-agent", "pypi", "ubuntu-noble-security"],
            program.OfType(Grant).Select(grant => grant["repository"]));
        Assert.All(program.OfType(Grant), grant => Assert.Equal(
            ("roles/artifactregistry.reader", "serviceAccount:host@example.iam.gserviceaccount.com"),
            (grant["role"], grant["member"])));
    }

    [Fact]
    public async Task Says_where_its_clients_find_it()
    {
        PackageMirror? mirror = null;

        _ = await TestProgram.Run(() => mirror = New(), isPreview: true);

        Assert.Equal("us-apt.pkg.dev/remote/trading-bot-test", mirror!.AptHost);
        Assert.Equal("us-docker.pkg.dev/trading-bot-test/docker-hub", mirror.Images("docker-hub"));
        Assert.Equal("us-python.pkg.dev/trading-bot-test/pypi/simple/", mirror.PythonIndex("pypi"));
    }

    [Fact]
    public async Task Refuses_a_key_of_another_place() =>
        Assert.Contains(
            "Key must be in us, got one in us-east1.",
            await Foundation.ErrorOf(() => New("us-east1")),
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_no_upstreams() =>
        Assert.Equal("Upstreams must hold at least one entry.", Assert.Throws<ArgumentException>(() => Args([])).Message);

    [Fact]
    public void Refuses_an_id_that_can_not_be_one() =>
        Assert.Equal(
            "Upstreams must be ids of lower-case letters, digits and '-', starting with a letter, got 'docker_hub'.",
            Assert.Throws<ArgumentException>(() => Args(new() { ["docker_hub"] = PackageUpstream.DockerHub })).Message);

    [Fact]
    public void Refuses_an_upstream_without_TLS() =>
        Assert.Equal(
            "uri must be an address that begins with https://, got 'http://example.com/apt'.",
            Assert.Throws<ArgumentException>(() => PackageUpstream.Apt("http://example.com/apt")).Message);

    [Fact]
    public void Refuses_a_suite_that_can_not_be_one() =>
        Assert.Equal(
            "suite must be a suite such as noble-security, got 'noble/main'.",
            Assert.Throws<ArgumentException>(() => PackageUpstream.Ubuntu("noble/main")).Message);

    static PackageMirrorArgs Args(Dictionary<string, PackageUpstream> upstreams) =>
        new() { Cloud = null!, Key = null!, Upstreams = upstreams, Readers = new Dictionary<string, Input<string>>() };

    static PackageMirror New(string keyLocation = "us")
    {
        var cloud = Deliveries.Cloud();

        return new("mirror", new()
        {
            Cloud = cloud,
            Key = Deliveries.Key(cloud, keyLocation),
            Upstreams = new Dictionary<string, PackageUpstream>
            {
                ["docker-hub"] = PackageUpstream.DockerHub,
                ["ops-agent"] = PackageUpstream.Apt("https://packages.cloud.google.com/apt"),
                ["pypi"] = PackageUpstream.PyPi,
                ["ubuntu-noble-security"] = PackageUpstream.Ubuntu("noble-security"),
            },
            Readers = new Dictionary<string, Input<string>> { ["host"] = "serviceAccount:host@example.iam.gserviceaccount.com" },
        });
    }
}
