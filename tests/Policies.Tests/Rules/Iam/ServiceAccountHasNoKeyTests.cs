using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class ServiceAccountHasNoKeyTests : ResourceRuleTests<ServiceAccountHasNoKey>
{
    protected override RuleCases Cases =>
        RuleCases.Forbidden(
            new ResourceInputs("gcp:serviceaccount/key:Key", "key").With("serviceAccountId", "ci"),
            "A service account must have no key of its own.");
}
