using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>What the policy pack says of a stack, as Pulumi lists it, and how to mend it.</summary>
/// <param name="canvas">Where the text goes.</param>
sealed class PolicySection(TextCanvas canvas)
{
    /// <summary>The pack as Pulumi names it.</summary>
    public static string Pack { get; } = $"groundwork@v{typeof(PolicyEngine).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Writes the section; nothing where no policy was run.</summary>
    public void Write(StackReport stack)
    {
        if (stack.Policies is not { } policies)
        {
            return;
        }

        var mark = policies.Passes ? policies.Findings.IsEmpty ? "✅" : "⚠️" : "❌";
        _ = canvas.Add("Policies:", Style.Headline).End();
        _ = canvas.Line($"    {mark} {Pack} (local: policies)");
        foreach (var group in policies.Findings.OrderBy(static f => !f.Fails).GroupBy(static f => (f.Rule, f.Urn, f.Fails, f.ExemptedBy)))
        {
            Findings([.. group], stack);
        }

        var undetermined = policies.Undetermined.Length == 0 ? "" : $", {policies.Undetermined.Length} to be told only after deployment";
        _ = canvas.Line($"        {policies.Passed} checks passed{undetermined}").End();
    }

    void Findings(IReadOnlyList<PolicyFinding> findings, StackReport stack)
    {
        var first = findings[0];
        var (word, style) = first switch
        {
            { ExemptedBy: not null } => ("exempted", Style.Info),
            { Fails: true } => ("mandatory", Style.Error),
            _ => ("advisory", Style.Warning),
        };
        var who = first.Urn.IsEmpty ? $"{Urn.StackType}: {stack.Name}" : $"{TypeName.Of(first.Urn.Type)}: {first.Urn.Name}";
        _ = canvas.Add("        - ").Add($"[{word}]", style).Add($"  {first.Rule.Id}  ({who})").End();
        foreach (var finding in findings)
        {
            _ = canvas.Line($"          {finding.Message}");
        }

        var note = first.ExemptedBy is { } exemption
            ? $"Exempted until {exemption.Expires:yyyy-MM-dd} by {exemption.Owner} ({exemption.Ticket}): {exemption.Reason}"
            : first.Rule.Metadata.Remediation;
        _ = canvas.Line($"          {note}", Style.Faint);
    }
}
