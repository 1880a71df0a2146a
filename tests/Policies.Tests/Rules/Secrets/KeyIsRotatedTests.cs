using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class KeyIsRotatedTests : ResourceRuleTests<KeyIsRotated>
{
    const string Period = "rotationPeriod must be at most 7776000s, got ";

    static readonly ResourceInputs Key = new ResourceInputs("gcp:kms/cryptoKey:CryptoKey", "database").With("rotationPeriod", "7776000s");

    protected override RuleCases Cases => new RuleCases(Key)
        .Accepts(
            "a year where that is configured",
            k => k.With("rotationPeriod", "31536000s").Configured(Rule.Id, KeyIsRotated.Most, 31536000))
        .Rejects(k => k.With("rotationPeriod", "7776001s"), Period + "7776001s.")
        .MissingOrNull("rotationPeriod", Period + "nothing.")
        .Unknown("rotationPeriod")
        .Secret("rotationPeriod", "99999999s", Period + "[secret].")
        .NotApplicable(k => k.With("purpose", "ASYMMETRIC_SIGN"), "Only keys that encrypt and decrypt rotate by themselves.")
        .NotApplicable(k => k.With("importOnly", true), "An imported key doesn't rotate by itself.");

    [Fact]
    public void Mends_by_rotating() => Assert.Equal(Outcome.Passed, Rule.Evaluate(Rule.Remediate(Key.Without("rotationPeriod"))!).Outcome);
}
