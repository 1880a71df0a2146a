using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class SecretIsRotatedTests : ResourceRuleTests<SecretIsRotated>
{
    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "exchange-api-key")
        .With("rotation.rotationPeriod", "7776000s").With("topics[0].name", "rotation");

    const string Period = "rotation.rotationPeriod must be at most 7776000s, got ";

    protected override RuleCases Cases => new RuleCases(Secret)
        .Rejects(s => s.With("rotation.rotationPeriod", "7776001s"), Period + "7776001s.")
        .Rejects(s => s.With("rotation.rotationPeriod", "quarterly"), Period + "quarterly.")
        .Missing("topics", "topics must name a topic, got nothing.")
        .MissingOrNull("rotation", Period + "nothing.")
        .Unknown("rotation.rotationPeriod")
        .Unknown("topics[0].name", Outcome.Passed)
        .Secret("rotation.rotationPeriod", "9999999s", Period + "[secret].")
        .NotApplicable(s => s.With("labels.rotation", "external"), "The secret is rotated by whoever issues it.");
}
