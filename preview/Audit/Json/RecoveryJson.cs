using Groundwork.Preview.Audit.Recovery;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>Recovery estimates as JSON.</summary>
static class RecoveryJson
{
    /// <summary>Writes the book into the object that is open.</summary>
    public static void Write(JsonOut json, RecoveryBook book) => json.Objects("stacks", book.Stacks, stack =>
    {
        json.Text("stack", stack.Stack);
        json.Number("rtoSeconds", stack.RtoSeconds);
        json.Number("rpoSeconds", stack.RpoSeconds);
        json.Objects("disasters", stack.Disasters, disaster =>
        {
            json.Text("disaster", disaster.Disaster);
            json.Text("title", disaster.Title);
            json.Object("rto", () => Figure(json, disaster.Rto));
            json.Object("rpo", () => Figure(json, disaster.Rpo));
        });
    });

    static void Figure(JsonOut json, RecoveryFigure figure)
    {
        json.Number("requiredSeconds", figure.RequiredSeconds);
        json.Number("seconds", figure.Seconds);
        json.Text("verdict", figure.Verdict);
        json.Text("arithmetic", figure.Arithmetic);
        json.Array("missing", figure.Missing, text => json.Text(null, text));
        json.Objects("steps", figure.Steps, step =>
        {
            json.Text("title", step.Title);
            json.Number("seconds", step.Seconds);
            json.Text("arithmetic", step.Arithmetic);
            json.Objects("operands", step.Operands, operand =>
            {
                json.Text("name", operand.Name);
                json.Number("value", operand.Value);
                json.Text("unit", operand.Unit);
                json.Text("urn", operand.Urn?.Value);
                json.Text("from", operand.From);
            });
        });
    }
}
