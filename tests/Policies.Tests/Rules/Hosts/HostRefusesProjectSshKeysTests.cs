using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostRefusesProjectSshKeysTests : ResourceRuleTests<HostRefusesProjectSshKeys>
{
    static readonly ResourceInputs Host = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts")
        .With("metadata[\"block-project-ssh-keys\"]", "TRUE");

    protected override RuleCases Cases => new RuleCases(Host)
        .Accepts("any spelling", h => h.With("metadata[\"block-project-ssh-keys\"]", "true"))
        .Accepts("a boolean", h => h.With("metadata[\"block-project-ssh-keys\"]", true))
        .Rejects(
            h => h.With("metadata[\"block-project-ssh-keys\"]", "FALSE"),
            "metadata[\"block-project-ssh-keys\"] must be on, got FALSE.")
        .Rejects(h => h.With("metadata[\"block-project-ssh-keys\"]", "0"), "metadata[\"block-project-ssh-keys\"] must be on, got 0.")
        .MissingOrNull("metadata[\"block-project-ssh-keys\"]", "metadata[\"block-project-ssh-keys\"] must be on, got nothing.")
        .Unknown("metadata")
        .Unknown("metadata[\"block-project-ssh-keys\"]")
        .Secret("metadata[\"block-project-ssh-keys\"]", "FALSE", "metadata[\"block-project-ssh-keys\"] must be on, got [secret].");

    [Fact]
    public void Mends_by_setting_it() => Assert.Equal(Outcome.Passed, Rule.Evaluate(Rule.Remediate(Host.Without("metadata"))!).Outcome);
}
