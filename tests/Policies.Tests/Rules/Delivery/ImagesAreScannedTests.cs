using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class ImagesAreScannedTests : StackRuleTests<ImagesAreScanned>
{
    static readonly ResourceInputs Repository = new ResourceInputs("gcp:artifactregistry/repository:Repository", "images")
        .With("format", "DOCKER");

    static readonly ResourceInputs Scanning = new ResourceInputs("gcp:projects/service:Service", "scanning")
        .With("service", "containerscanning.googleapis.com");

    protected override StackCases Cases => new StackCases(new StackView(Repository, Scanning))
        .Accepts("a remote repository", s => s.Without("scanning").Change("images", r => r.With("mode", "REMOTE_REPOSITORY")))
        .Rejects(
            s => s.Change("images", r => r.With("vulnerabilityScanningConfig.enablementConfig", "DISABLED")),
            "vulnerabilityScanningConfig.enablementConfig must not be DISABLED, got DISABLED.")
        .MissingResource("scanning", "The project must enable containerscanning.googleapis.com for the repository's images to be scanned.")
        .Null("images", "vulnerabilityScanningConfig")
        .Unknown("images", "vulnerabilityScanningConfig.enablementConfig")
        .Unknown("scanning", "service")
        .Secret("images", "vulnerabilityScanningConfig.enablementConfig", "INHERITED");
}
