using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class PasswordsAreLongTests : ResourceRuleTests<PasswordsAreLong>
{
    static readonly ResourceInputs Good = new ResourceInputs("random:index/randomPassword:RandomPassword", "it")
        .With("length", 32)
        .With("minLower", 2)
        .With("minNumeric", 2)
        .With("minSpecial", 2)
        .With("minUpper", 2)
        .With("overrideSpecial", "-_.~");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("length", 16), "length must be at least 24, got 16.")
        .MissingOrNull("length", "length must be at least 24, got nothing.")
        .Rejects(r => r.With("minLower", 0), "minLower must be at least 2, got 0.")
        .MissingOrNull("minLower", "minLower must be at least 2, got nothing.")
        .Rejects(r => r.With("minUpper", 1), "minUpper must be at least 2, got 1.")
        .MissingOrNull("minUpper", "minUpper must be at least 2, got nothing.")
        .Rejects(r => r.With("minNumeric", 1), "minNumeric must be at least 2, got 1.")
        .MissingOrNull("minNumeric", "minNumeric must be at least 2, got nothing.")
        .Rejects(r => r.With("minSpecial", 1), "minSpecial must be at least 2, got 1.")
        .MissingOrNull("minSpecial", "minSpecial must be at least 2, got nothing.")
        .Rejects(r => r.With("overrideSpecial", "!"), "overrideSpecial must have four characters at least, got !.")
        .MissingOrNull("overrideSpecial")
        .Unknown("length")
        .Secret("length", 16, "length must be at least 24, got [secret].");
}
