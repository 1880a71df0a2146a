using Groundwork.Plan.Secrets;

namespace Groundwork.Policies.Rules.General;

/// <summary>No output of a stack shows a secret.</summary>
public sealed class StackOutputsHoldNoPlainSecret : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-no-secret-stack-output",
        AppliesTo = "pulumi:pulumi:Stack",
        Severity = Severity.Critical,
        Summary = "Outputs are read by other stacks, by scripts and by everybody with a look at the state.",
        Remediation = "Leave it out, or mark it by Output.CreateSecret.",
        Frameworks = ["pci-dss@4.0:8.6.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        (stack.Root is { } root ? Leaves.PlainTexts(root) : [])
            .Select(leaf => SecretDetector.Find(leaf.Key, leaf.Text) is { } found
                ? Verdict.Violated(new Finding(
                    stack.Root!.Urn,
                    leaf.Path,
                    $"The output {leaf.Path} must be marked secret, got what looks like {found}."))
                : Verdict.Passed)
            .Concat(stack.Root is { } named
                ? named.Properties.Keys
                    .Where(SecretDetector.IsSecretName)
                    .Select(key => named.At(new Plan.PropertyPath().Key(key).ToString()))
                    .Where(static p => !p.IsSecret && !p.IsMissing && SecretDetector.Find(p.AsText() ?? "") is null && p.Value is null)
                    .Select(static p => p.Violation($"The output {p.Label} must be marked secret, by its name."))
                : []);
}
