using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class LabelsSayWhatIsTrueTests : ResourceRuleTests<LabelsSayWhatIsTrue>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:pubsub/topic:Topic", "it")
        .With("labels.env", "prod")
        .With("labels[\"data-classification\"]", "internal");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("staging in staging", r => r.With("labels.env", "staging").In(StackEnvironment.Staging))
        .Rejects(r => r.With("labels.env", "staging"), "labels.env must be prod, got staging.")
        .MissingOrNull("labels.env")
        .Rejects(
            r => r.With("labels[\"data-classification\"]", "secretish"),
            "labels[\"data-classification\"] must be one of public, internal, confidential, restricted, got secretish.")
        .MissingOrNull("labels[\"data-classification\"]")
        .Unknown("labels.env")
        .Secret("labels.env", "staging", "labels.env must be prod, got [secret].");
}
