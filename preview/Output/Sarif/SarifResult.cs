using System.Security.Cryptography;
using System.Text;
using Groundwork.Plan;
using Groundwork.Policies.Exemptions;
using Groundwork.Preview.Reports;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Output.Sarif;

/// <summary>One result of a SARIF log.</summary>
/// <param name="RuleId">The rule's stable id.</param>
/// <param name="Level">error, warning or note.</param>
/// <param name="Message">One sentence and how to mend it.</param>
/// <param name="Stack">The stack it was found in.</param>
/// <param name="Urn">The resource; the empty URN for the stack as a whole.</param>
/// <param name="Path">The property.</param>
sealed record SarifResult(string RuleId, string Level, string Message, StackReport Stack, Urn Urn, PropertyPath Path)
{
    /// <summary>The rule that schema faults stand under.</summary>
    public const string SchemaRule = "provider-schema";

    /// <summary>The line that makes the resource; null where it isn't known.</summary>
    public SourceLocation? Source { get; init; }

    /// <summary>What lets it pass; null for nothing.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>Which one it is of several that are equal but for their words, from 0.</summary>
    public int Occurrence { get; init; }

    /// <summary>The same for the same finding, whatever lines move.</summary>
    public string Fingerprint => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{RuleId}\n{Stack.Id}\n{Urn}\n{Path}\n{Occurrence}")).AsSpan(0, 16));

    /// <summary>Every result of a stack: broken rules and broken schemas.</summary>
    public static IEnumerable<SarifResult> Of(StackReport stack) => All(stack)
        .GroupBy(static r => (r.RuleId, r.Urn, r.Path))
        .SelectMany(static g => g.Select(static (r, i) => r with { Occurrence = i }));

    static IEnumerable<SarifResult> All(StackReport stack)
    {
        foreach (var finding in stack.Policies?.Findings ?? [])
        {
            yield return new(
                finding.Rule.Id,
                finding.Level is Policies.Engine.Level.Advisory ? "warning" : "error",
                $"{finding.Message} {finding.Rule.Metadata.Remediation}",
                stack,
                finding.Urn,
                finding.Path)
            {
                Source = finding.Urn.IsEmpty ? null : stack.Rendered?.Find(finding.Urn)?.Source?.Innermost,
                Exemption = finding.ExemptedBy,
            };
        }

        foreach (var fault in stack.Diagnostics.Where(static d => d.Kind == DiagnosticKind.Schema))
        {
            yield return new(
                SchemaRule,
                fault.Severity == Severity.Error ? "error" : "warning",
                fault.Message,
                stack,
                fault.Urn ?? default,
                fault.Path)
            {
                Source = fault.Source?.Innermost,
            };
        }
    }
}
