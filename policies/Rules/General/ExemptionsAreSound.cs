namespace Groundwork.Policies.Rules.General;

/// <summary>Every exemption has a reason, an owner, a ticket and an end, and is needed.</summary>
public sealed class ExemptionsAreSound : StackRule
{
    /// <summary>What the stack is for, where the Pulumi engine tells nothing of the stack's configuration.</summary>
    public static readonly Setting<string> StackFor = new Setting<string>(
            "environment",
            "What the stack is for: dev, staging or prod. The stack's own configuration goes first.",
            "prod")
        .In(StackEnvironment.Dev, "dev")
        .In(StackEnvironment.Staging, "staging");

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-exemption-hygiene",
        AppliesTo = "pulumi:pulumi:Stack",
        Severity = Severity.High,
        Summary = "An exemption that nobody answers for, or that never ends, is a rule switched off.",
        Rationale =
            "It can't be exempted itself. The longest an exemption may last is 14 days for a critical rule, "
            + "30 for high, 90 for medium, 180 for low.",
        Remediation = "Mend or delete the entry of policies/exemptions.yaml at the line given.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [StackFor],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) => stack.ExemptionFaults.Select(Verdict.Violated);
}
