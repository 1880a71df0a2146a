using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output.Json;

/// <summary>What the policy pack says, as JSON.</summary>
static class PolicyJson
{
    /// <summary>Writes it into the object that is open; nothing where no policy was run.</summary>
    public static void Write(JsonOut json, StackReport stack)
    {
        if (stack.Policies is not { } policies)
        {
            return;
        }

        json.Object("policies", () =>
        {
            json.Text("pack", PolicySection.Pack);
            json.Truth("passes", policies.Passes);
            json.Number("checksPassed", policies.Passed);
            json.Objects("findings", policies.Findings, finding => Finding(json, finding, stack));
            json.Objects("undetermined", policies.Undetermined, finding => Finding(json, finding, stack));
            json.Objects("rules", policies.Tallies.Where(static t => t.Level != Level.Disabled), tally => Tally(json, tally));
        });
    }

    static void Finding(JsonOut json, PolicyFinding finding, StackReport stack)
    {
        json.Text("rule", finding.Rule.Id);
        json.Text("kind", finding.Kind switch
        {
            PolicyFindingKind.Violation => "violation",
            PolicyFindingKind.Undetermined => "undetermined",
            _ => "error",
        });
        json.Text("level", ChangeJson.Word(finding.Level));
        json.Truth("fails", finding.Fails);
        json.Text("severity", ChangeJson.Word(finding.Severity));
        json.Text("urn", finding.Urn.IsEmpty ? null : finding.Urn.Value);
        json.Text("path", finding.Path == PropertyPath.Root ? null : finding.Path.ToString());
        json.Text("message", finding.Message);
        json.Text("remediation", finding.Rule.Metadata.Remediation);
        if (finding.Kind != PolicyFindingKind.Undetermined && !finding.Urn.IsEmpty)
        {
            DiagnosticJson.Source(json, stack.Rendered?.Find(finding.Urn)?.Source);
        }

        if (finding.ExemptedBy is { } exemption)
        {
            json.Object("exemptedBy", () =>
            {
                json.Text("reason", exemption.Reason);
                json.Text("owner", exemption.Owner);
                json.Text("ticket", exemption.Ticket);
                json.Text("approver", exemption.Approver);
                json.Text("expires", exemption.Expires.ToString("yyyy-MM-dd", null));
            });
        }
    }

    static void Tally(JsonOut json, RuleTally tally)
    {
        json.Text("rule", tally.Rule.Id);
        json.Text("level", ChangeJson.Word(tally.Level));
        json.Number("passed", tally.Passed);
        json.Number("violated", tally.Violated);
        json.Number("undetermined", tally.Undetermined);
        json.Number("notApplicable", tally.NotApplicable);
        json.Number("failed", tally.Failed);
    }
}
