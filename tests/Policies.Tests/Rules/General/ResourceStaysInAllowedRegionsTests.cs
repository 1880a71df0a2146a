using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class ResourceStaysInAllowedRegionsTests : ResourceRuleTests<ResourceStaysInAllowedRegions>
{
    const string Where = "must be in one of global, us, nam4, us-central1, us-east1, us-west1, got";

    static readonly ResourceInputs Address = new ResourceInputs("gcp:compute/address:Address", "nat").With("region", "us-central1");

    protected override RuleCases Cases => new RuleCases(Address)
        .Accepts("a zone of an allowed region", _ => new ResourceInputs("gcp:compute/disk:Disk", "data").With("zone", "us-east1-b"))
        .Accepts("a multi-region, in any case", _ => new ResourceInputs("gcp:storage/bucket:Bucket", "reports").With("location", "US"))
        .Accepts(
            "another region where that is configured",
            a => a.With("region", "europe-west1").Configured(Rule.Id, ResourceStaysInAllowedRegions.Regions, ["europe-west1"]))
        .Rejects(a => a.With("region", "asia-east1"), $"region {Where} asia-east1.")
        .Rejects(_ => new ResourceInputs("gcp:compute/disk:Disk", "data").With("zone", "us-central2-b"), $"zone {Where} us-central2-b.")
        .Rejects(
            _ => new ResourceInputs("gcp:secretmanager/secret:Secret", "key")
                .With("replication.userManaged.replicas[0].location", "asia-east1"),
            $"replication.userManaged.replicas[0].location {Where} asia-east1.")
        .MissingOrNull("region")
        .Unknown("region")
        .Secret("region", "asia-east1", $"region {Where} [secret].");
}
