using System.Globalization;
using System.Text;
using Groundwork.Policies.Server.Protocol;

namespace Groundwork.Policies.Server;

/// <summary>Writes findings as the engine shows them: one message a rule and resource, and not more lines than are read.</summary>
static class DiagnosticWriter
{
    const int MostLines = 8;

    /// <summary>Writes judgements as they are made; between two of them, stops where nobody waits any more.</summary>
    public static AnalyzeResponse Write(IEnumerable<Judgement> judgements, CancellationToken cancellation)
    {
        var response = new AnalyzeResponse();
        foreach (var judgement in judgements)
        {
            cancellation.ThrowIfCancellationRequested();
            if (judgement.Outcome == Outcome.NotApplicable)
            {
                response.NotApplicable.Add(new PolicyNotApplicable { PolicyName = judgement.Rule.Id, Reason = judgement.Reason ?? "" });
            }

            foreach (var group in judgement.Findings
                .GroupBy(static f => (f.Urn, f.Kind, f.Level, f.ExemptedBy))
                .OrderBy(static g => g.Key.Urn))
            {
                response.Diagnostics.Add(Write(judgement.Rule, [.. group]));
            }
        }

        return response;
    }

    static AnalyzeDiagnostic Write(Rule rule, PolicyFinding[] findings)
    {
        var first = findings[0];
        return new()
        {
            PolicyName = rule.Id,
            PolicyPackName = ProtocolNames.Pack,
            PolicyPackVersion = ProtocolNames.Version,
            Description = rule.Metadata.Summary,
            Message = Message(rule, findings),
            EnforcementLevel = first.ExemptedBy is null ? ProtocolNames.LevelOf(first.Level) : EnforcementLevel.Advisory,
            Urn = first.Urn.Value,
            Severity = ProtocolNames.SeverityOf(first.Severity),
        };
    }

    static string Message(Rule rule, PolicyFinding[] findings)
    {
        var text = new StringBuilder(rule.Metadata.Summary);
        foreach (var message in findings.Select(static f => f.Message).Distinct().Take(MostLines))
        {
            _ = text.Append('\n').Append(message);
        }

        _ = findings.Length > MostLines ? text.Append(CultureInfo.InvariantCulture, $"\n… and {findings.Length - MostLines} more.") : text;
        _ = (findings[0].Kind, findings[0].ExemptedBy) switch
        {
            (_, { } exemption) => text.Append(
                CultureInfo.InvariantCulture,
                $"\nExempted until {exemption.Expires:yyyy-MM-dd} by {exemption.Approver} ({exemption.Ticket}): {exemption.Reason}"),
            (PolicyFindingKind.Violation, _) => text.Append(CultureInfo.InvariantCulture, $"\nTo mend it: {rule.Metadata.Remediation}"),
            _ => text,
        };
        return text.ToString();
    }
}
