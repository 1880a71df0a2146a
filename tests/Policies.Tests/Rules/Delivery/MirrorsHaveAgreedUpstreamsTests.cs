using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class MirrorsHaveAgreedUpstreamsTests : ResourceRuleTests<MirrorsHaveAgreedUpstreams>
{
    const string Uri = "remoteRepositoryConfig.commonRepository.uri";
    const string Apt = "remoteRepositoryConfig.aptRepository.publicRepository";

    static readonly ResourceInputs Good = new ResourceInputs("gcp:artifactregistry/repository:Repository", "agent")
        .With("mode", "REMOTE_REPOSITORY").With("format", "APT").With(Uri, "https://packages.cloud.google.com/apt");

    static ResourceInputs Ubuntu(string distribution, string path) =>
        Good.Without("remoteRepositoryConfig").With($"{Apt}.repositoryBase", distribution).With($"{Apt}.repositoryPath", path);

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("Ubuntu", _ => Ubuntu("UBUNTU", "ubuntu/dists/noble-security"))
        .Accepts("Docker Hub", r => r.Without("remoteRepositoryConfig")
            .With("format", "DOCKER")
            .With("remoteRepositoryConfig.dockerRepository.publicRepository", "DOCKER_HUB"))
        .Accepts("PyPI", r => r.Without("remoteRepositoryConfig")
            .With("format", "PYTHON")
            .With("remoteRepositoryConfig.pythonRepository.publicRepository", "PYPI"))
        .Accepts("an address that was added", r => r.With(Uri, "https://example.com/apt")
            .Configured(Rule.Id, MirrorsHaveAgreedUpstreams.Addresses, ["https://example.com/apt"]))
        .Rejects(
            r => r.With(Uri, "https://example.com/apt"),
            $"{Uri} must be https://packages.cloud.google.com/apt, got https://example.com/apt.")
        .Rejects(_ => Ubuntu("DEBIAN", "ubuntu/dists/noble"), $"{Apt}.repositoryBase must be UBUNTU, got DEBIAN.")
        .Rejects(_ => Ubuntu("UBUNTU", "ubuntu/pool"), $"{Apt}.repositoryPath must be ubuntu/dists/ and a suite, got ubuntu/pool.")
        .Rejects(
            r => r.With("format", "DOCKER"),
            "remoteRepositoryConfig.dockerRepository.publicRepository must be DOCKER_HUB, got nothing.")
        .NotApplicable(r => r.With("mode", "STANDARD_REPOSITORY"), "The repository fetches from nowhere.")
        .MissingOrNull(Uri, $"{Uri} must be https://packages.cloud.google.com/apt, got nothing.")
        .Unknown(Uri)
        .Secret(Uri, "https://example.com/apt", $"{Uri} must be https://packages.cloud.google.com/apt, got [secret].");
}
