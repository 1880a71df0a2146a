using System.Text.RegularExpressions;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Delivery;

/// <summary>A mirror fetches from nowhere but the places that were agreed.</summary>
public sealed partial class MirrorsHaveAgreedUpstreams : ResourceRule
{
    /// <summary>Addresses that are no vendor's well-known repository.</summary>
    public static readonly Setting<Sequence<string>> Addresses = new(
        "addresses",
        "Other addresses that a mirror may fetch from.",
        (Sequence<string>)["https://packages.cloud.google.com/apt"]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-ar-agreed-upstreams",
        AppliesTo = "gcp:artifactregistry/repository:Repository",
        Severity = Severity.High,
        Summary = "Whoever owns the upstream decides what runs on the hosts.",
        Remediation = "Use Infra.Gcp.Delivery.PackageUpstream, or have the address added to the setting addresses by a reviewed change.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Addresses],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs repository)
    {
        yield return OnlyWhen(
            repository.Require("mode").DefaultingTo("STANDARD_REPOSITORY").NotEqualTo("STANDARD_REPOSITORY"),
            "The repository fetches from nowhere.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs repository)
    {
        const string Nowhere = "remoteRepositoryConfig must name an agreed upstream of the repository's format.";
        var upstream = repository.At("remoteRepositoryConfig");

        yield return repository.Require("mode").EqualTo("REMOTE_REPOSITORY");
        yield return repository.Require("format").OneOf("APT", "DOCKER", "PYTHON");
        yield return repository.At("format").AsText() switch
        {
            "APT" when upstream.At("commonRepository").IsMissing => Verdict.All(
                upstream.Require("aptRepository.publicRepository.repositoryBase").EqualTo("UBUNTU"),
                upstream.Require("aptRepository.publicRepository.repositoryPath").Matches(UbuntuSuite(), "be ubuntu/dists/ and a suite")),
            "APT" => upstream.Require("commonRepository.uri").OneOf(Get(Addresses, repository)),
            "DOCKER" => upstream.Require("dockerRepository.publicRepository").EqualTo("DOCKER_HUB"),
            "PYTHON" => upstream.Require("pythonRepository.publicRepository").EqualTo("PYPI"),
            _ => repository.At("format").IsUnknown ? repository.At("format").Undetermined() : upstream.Violation(Nowhere),
        };
    }

    [GeneratedRegex("^ubuntu/dists/[a-z]+(-(updates|security))?$")]
    private static partial Regex UbuntuSuite();
}
