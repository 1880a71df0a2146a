using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostLogsInByIamTests : ResourceRuleTests<HostLogsInByIam>
{
    static readonly ResourceInputs Host = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts")
        .With("metadata[\"enable-oslogin\"]", "TRUE");

    const string Label = "metadata[\"enable-oslogin\"]";

    protected override RuleCases Cases => new RuleCases(Host)
        .Accepts(
            "the project for all, in any spelling",
            _ => new ResourceInputs("gcp:compute/projectMetadata:ProjectMetadata", "project").With(Label, "true"))
        .Accepts(
            "a host that leaves it to the project",
            h => h.Without("metadata").Configured(Rule.Id, HostLogsInByIam.RequireOnHost, false))
        .Rejects(h => h.With(Label, "FALSE"), $"{Label} must be on, got FALSE.")
        .Rejects(h => h.With(Label, "FALSE").Configured(Rule.Id, HostLogsInByIam.RequireOnHost, false), $"{Label} must be on, got FALSE.")
        .Rejects(
            _ => new ResourceInputs("gcp:compute/projectMetadata:ProjectMetadata", "project")
                .With("metadata.other", "x")
                .Configured(Rule.Id, HostLogsInByIam.RequireOnHost, false),
            $"{Label} must be on, got nothing.")
        .MissingOrNull(Label, $"{Label} must be on, got nothing.")
        .Unknown("metadata")
        .Unknown(Label)
        .Secret(Label, "FALSE", $"{Label} must be on, got [secret].");
}
