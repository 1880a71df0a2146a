using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class StatefulResourceIsProtectedTests : ResourceRuleTests<StatefulResourceIsProtected>
{
    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "exchange-api-key")
        .With("secretId", "exchange-api-key")
        .Protected();

    protected override RuleCases Cases => new RuleCases(Secret)
        .Rejects(s => s.Protected(false), "The resource holds data and must be protected (the option protect).")
        .NotApplicable(s => s.With("labels.purpose", "scratch"), "What is in it can be made again.")
        .Unknown("labels", Outcome.Passed)
        .Immaterial(CaseKind.Missing, "The rule asks for an option, not for a property.")
        .Immaterial(CaseKind.Null, "The rule asks for an option, not for a property.")
        .Secret("secretId", "exchange-api-key");
}
