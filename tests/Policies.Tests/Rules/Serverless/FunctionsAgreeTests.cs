using Groundwork.Policies.Rules.Serverless;

namespace Groundwork.Policies.Tests.Rules.Serverless;

public sealed class FunctionsAgreeTests : StackRuleTests<FunctionsAgree>
{
    static ResourceInputs Function(string name) =>
        new ResourceInputs("gcp:cloudfunctionsv2/function:Function", name).With("serviceConfig.environmentVariables.STATE_BUCKET", "state");

    const string Path = "serviceConfig.environmentVariables.STATE_BUCKET";

    protected override StackCases Cases => new StackCases(new StackView(Function("one"), Function("two"), Function("three")))
        .Rejects(s => s.Change("two", r => r.With(Path, "other")), $"{Path} must be as in the other functions, got other.")
        .Missing("two", Path)
        .Null("two", Path)
        .Unknown("two", Path, Outcome.Passed)
        .Secret("two", Path, "other", $"{Path} must be as in the other functions, got [secret].");
}
