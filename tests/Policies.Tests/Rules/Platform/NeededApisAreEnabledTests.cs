using Groundwork.Policies.Rules.Platform;

namespace Groundwork.Policies.Tests.Rules.Platform;

public sealed class NeededApisAreEnabledTests : StackRuleTests<NeededApisAreEnabled>
{
    static readonly ResourceInputs Network = new("gcp:compute/network:Network", "trading");

    static readonly ResourceInputs Iap = new ResourceInputs("gcp:projects/service:Service", "iap").With("service", "iap.googleapis.com");

    static readonly RuleContext Context = new RuleContext()
        .With("gcp-project-needed-apis", NeededApisAreEnabled.Apis, ["iap.googleapis.com"]);

    const string Wanted = "A projects.Service must enable iap.googleapis.com, got none.";

    protected override StackCases Cases => new StackCases(new StackView([Network, Iap], Context))
        .Accepts("a stack without a network", s => s.Without("trading").Without("iap"))
        .Rejects(s => s.Change("iap", r => r.With("service", "run.googleapis.com")), Wanted)
        .MissingResource("iap", Wanted)
        .Missing("iap", "service", Wanted)
        .Null("iap", "service", Wanted)
        .Unknown("iap", "service")
        .Secret("iap", "service", "run.googleapis.com", Wanted);
}
