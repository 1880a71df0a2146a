using Groundwork.Plan;

namespace Groundwork.Preview.Output.Json;

/// <summary>Messages as JSON.</summary>
static class DiagnosticJson
{
    /// <summary>Writes one message into the object that is open.</summary>
    public static void Write(JsonOut json, Diagnostic diagnostic)
    {
        json.Text("severity", ChangeJson.Word(diagnostic.Severity));
        json.Text("kind", ChangeJson.Word(diagnostic.Kind));
        json.Text("urn", diagnostic.Urn?.Value);
        json.Text("path", diagnostic.Path == PropertyPath.Root ? null : diagnostic.Path.ToString());
        json.Text("message", diagnostic.Message);
        Source(json, diagnostic.Severity == Severity.Info ? null : diagnostic.Source);
    }

    /// <summary>Writes where the program makes something.</summary>
    public static void Source(JsonOut json, SourceTrace? source)
    {
        if (source?.Innermost is { } at)
        {
            json.Object("source", () =>
            {
                json.Text("file", at.File);
                json.Number("line", at.Line);
            });
        }
    }
}
