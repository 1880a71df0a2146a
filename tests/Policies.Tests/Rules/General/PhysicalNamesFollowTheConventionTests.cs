using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class PhysicalNamesFollowTheConventionTests : ResourceRuleTests<PhysicalNamesFollowTheConvention>
{
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "reports").With("name", "trading-bot-reports");

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Accepts(
            "a record, whose name is a host's",
            _ => new ResourceInputs("gcp:dns/recordSet:RecordSet", "db").With("name", "DB.trading.internal."))
        .Rejects(b => b.With("name", "Trading Reports"), "name must match ^[a-z][a-z0-9._-]*$, got Trading Reports.")
        .MissingOrNull("name")
        .Unknown("name")
        .Secret("name", "Reports", "name must match ^[a-z][a-z0-9._-]*$, got [secret].");
}
