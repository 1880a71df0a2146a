using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostIsShieldedTests : ResourceRuleTests<HostIsShielded>
{
    static readonly ResourceInputs Host = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts")
        .With("shieldedInstanceConfig.enableSecureBoot", true)
        .With("shieldedInstanceConfig.enableVtpm", true)
        .With("shieldedInstanceConfig.enableIntegrityMonitoring", true);

    protected override RuleCases Cases => new RuleCases(Host)
        .Accepts(
            "the defaults of a given block",
            h => h.Without("shieldedInstanceConfig.enableVtpm").Without("shieldedInstanceConfig.enableIntegrityMonitoring"))
        .Accepts(
            "no secure boot where that is configured",
            h => h.With("shieldedInstanceConfig.enableSecureBoot", false).Configured(Rule.Id, HostIsShielded.RequireSecureBoot, false))
        .Rejects(h => h.With("shieldedInstanceConfig.enableVtpm", false), "shieldedInstanceConfig.enableVtpm must be true, got false.")
        .Rejects(
            h => h.With("shieldedInstanceConfig.enableIntegrityMonitoring", false),
            "shieldedInstanceConfig.enableIntegrityMonitoring must be true, got false.")
        .Missing(
            "shieldedInstanceConfig",
            "shieldedInstanceConfig must be set, got nothing.",
            "shieldedInstanceConfig.enableSecureBoot must be true, got nothing (the default is false).")
        .MissingOrNull(
            "shieldedInstanceConfig.enableSecureBoot",
            "shieldedInstanceConfig.enableSecureBoot must be true, got nothing (the default is false).")
        .Unknown("shieldedInstanceConfig.enableVtpm")
        .Secret("shieldedInstanceConfig.enableVtpm", false, "shieldedInstanceConfig.enableVtpm must be true, got [secret].");

    [Fact]
    public void Mends_by_turning_all_three_on() =>
        Assert.Equal(Outcome.Passed, Rule.Evaluate(Rule.Remediate(Host.Without("shieldedInstanceConfig"))!).Outcome);
}
