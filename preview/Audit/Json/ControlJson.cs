using Groundwork.Preview.Audit.Controls;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>Controls and exemptions as JSON.</summary>
static class ControlJson
{
    /// <summary>Writes the matrix into the object that is open.</summary>
    public static void Write(JsonOut json, ControlMatrix matrix)
    {
        json.Text("counted", ControlMatrix.Counted);
        json.Objects("frameworks", matrix.Frameworks, framework =>
        {
            json.Text("framework", framework.Framework);
            json.Number("withRule", framework.WithRule);
            json.Number("judged", framework.Judged);
            json.Objects("controls", framework.Controls, control =>
            {
                json.Text("control", control.Control);
                json.Text("verdict", control.Verdict);
                json.Array("rules", control.Rules, id => json.Text(null, id));
                json.Object("tally", () => Tally(json, control.Tally));
            });
        });
        json.Objects("rules", matrix.Rules, rule => Rule(json, rule));
    }

    /// <summary>Writes an exemption into the object that is open.</summary>
    public static void Exemption(JsonOut json, AuditExemption exemption)
    {
        json.Text("rule", exemption.Rule);
        json.Text("reason", exemption.Reason);
        json.Text("owner", exemption.Owner);
        json.Text("ticket", exemption.Ticket);
        json.Text("approver", exemption.Approver);
        json.Text("created", AuditJson.Day(exemption.Created));
        json.Text("expires", AuditJson.Day(exemption.Expires));
        json.Number("daysLeft", exemption.DaysLeft);
        json.Array("environments", exemption.Environments, name => json.Text(null, name));
        json.Text("state", exemption.State);
        json.Objects("resources", exemption.Resources, resource =>
        {
            json.Text("stack", resource.Stack);
            json.Text("urn", resource.Urn.Value);
        });
    }

    static void Rule(JsonOut json, ControlRule rule)
    {
        json.Text("rule", rule.Rule);
        json.Text("title", rule.Title);
        json.Text("summary", rule.Summary);
        json.Text("severity", rule.Severity);
        json.Text("remediation", rule.Remediation);
        json.Text("verdict", rule.Verdict);
        json.Object("tally", () => Tally(json, rule.Tally));
        json.Objects("results", rule.Results, result =>
        {
            json.Text("stack", result.Stack);
            json.Text("verdict", result.Verdict);
            json.Text("message", result.Message);
            json.Array("resources", result.Resources, urn => json.Text(null, urn.Value));
        });
    }

    static void Tally(JsonOut json, VerdictTally tally)
    {
        json.Number("passed", tally.Passed);
        json.Number("violated", tally.Violated);
        json.Number("undetermined", tally.Undetermined);
        json.Number("exempted", tally.Exempted);
        json.Number("notApplicable", tally.NotApplicable);
    }
}
