using Groundwork.Preview.Audit.Stacks;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>The summary as JSON.</summary>
static class SummaryJson
{
    /// <summary>Writes it into the object that is open.</summary>
    public static void Write(JsonOut json, AuditSummary summary)
    {
        json.Array("projects", summary.Projects, name => json.Text(null, name));
        json.Text("asOf", AuditJson.Day(summary.AsOf));
        json.Array("stacks", summary.Stacks, name => json.Text(null, name));
        json.Array("failed", summary.Failed, name => json.Text(null, name));
        json.Array("faults", summary.Faults, line => json.Text(null, line));
        json.Number("resources", summary.Resources);
        json.Object("operations", () => Operations(json, summary.Operations));
        json.Object("dangers", () =>
        {
            foreach (var (rank, count) in summary.Dangers)
            {
                json.Number(rank, count);
            }
        });
        json.Number("checksPassed", summary.ChecksPassed);
        json.Number("failures", summary.Failures);
        json.Number("advisories", summary.Advisories);
        json.Number("exempted", summary.Exempted);
        json.Number("undetermined", summary.Undetermined);
    }

    /// <summary>Writes operations into the object that is open.</summary>
    public static void Operations(JsonOut json, OperationTally operations)
    {
        json.Number("create", operations.Create);
        json.Number("update", operations.Update);
        json.Number("replace", operations.Replace);
        json.Number("delete", operations.Delete);
        json.Number("same", operations.Same);
    }
}
