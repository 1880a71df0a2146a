using Groundwork.Policies.Rules.Platform;

namespace Groundwork.Policies.Tests.Rules.Platform;

public sealed class ApisStayEnabledTests : ResourceRuleTests<ApisStayEnabled>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:projects/service:Service", "it")
        .With("disableOnDestroy", false)
        .With("disableDependentServices", false);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("disableOnDestroy", true), "disableOnDestroy must be false, got true.")
        .MissingOrNull("disableOnDestroy", "disableOnDestroy must be false, got nothing.")
        .Rejects(r => r.With("disableDependentServices", true), "disableDependentServices must be false, got true.")
        .MissingOrNull("disableDependentServices", "disableDependentServices must be false, got nothing.")
        .Unknown("disableOnDestroy")
        .Secret("disableOnDestroy", true, "disableOnDestroy must be false, got [secret].");
}
