using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabasePasswordsAreHardTests : ResourceRuleTests<DatabasePasswordsAreHard>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "it")
        .With("settings.passwordValidationPolicy.complexity", "COMPLEXITY_DEFAULT")
        .With("settings.passwordValidationPolicy.disallowUsernameSubstring", true)
        .With("settings.passwordValidationPolicy.reuseInterval", 5);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("settings.passwordValidationPolicy.complexity", "COMPLEXITY_UNSPECIFIED"),
            "settings.passwordValidationPolicy.complexity must be COMPLEXITY_DEFAULT, got COMPLEXITY_UNSPECIFIED.")
        .MissingOrNull(
            "settings.passwordValidationPolicy.complexity",
            "settings.passwordValidationPolicy.complexity must be COMPLEXITY_DEFAULT, got nothing.")
        .Rejects(
            r => r.With("settings.passwordValidationPolicy.disallowUsernameSubstring", false),
            "settings.passwordValidationPolicy.disallowUsernameSubstring must be true, got false.")
        .MissingOrNull(
            "settings.passwordValidationPolicy.disallowUsernameSubstring",
            "settings.passwordValidationPolicy.disallowUsernameSubstring must be true, got nothing.")
        .Rejects(
            r => r.With("settings.passwordValidationPolicy.reuseInterval", 2),
            "settings.passwordValidationPolicy.reuseInterval must be at least 5, got 2.")
        .MissingOrNull(
            "settings.passwordValidationPolicy.reuseInterval",
            "settings.passwordValidationPolicy.reuseInterval must be at least 5, got nothing.")
        .Unknown("settings.passwordValidationPolicy.complexity")
        .Secret(
            "settings.passwordValidationPolicy.complexity",
            "COMPLEXITY_UNSPECIFIED",
            "settings.passwordValidationPolicy.complexity must be COMPLEXITY_DEFAULT, got [secret].")
        .NotApplicable(r => r.With("masterInstanceName", "primary"), "A read replica takes this from its primary.");
}
