using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class GrantsAreAddedTests : ResourceRuleTests<GrantsAreAdded>
{
    protected override RuleCases Cases =>
        RuleCases.Forbidden(
            new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "policy").With("policyData", "{}"),
            "A project's whole policy must not be replaced; add grants by IAMMember.");
}
