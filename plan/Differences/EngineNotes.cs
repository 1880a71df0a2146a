namespace Groundwork.Plan.Differences;

/// <summary>What Pulumi's engine would say of one resource when it plans its step.</summary>
static class EngineNotes
{
    /// <summary>Its refusals and remarks; none for most.</summary>
    public static IEnumerable<Diagnostic> Of(ResourceDifference difference)
    {
        if (difference.IsBlocked)
        {
            yield return Note(difference, Severity.Error,
                $"{difference.Urn} is protected and would be {(difference.Operation == Operation.Delete ? "deleted" : "replaced")}; "
                    + "Pulumi refuses that. Keep it as it is, or take its protection off in a change of its own first.");
        }

        if (difference is { Operation: Operation.Replace, New.Options.ImportId: not null })
        {
            yield return Note(difference, Severity.Warning,
                "previously-imported resources that still specify an ID may not be replaced; "
                    + "please remove the `import` declaration from your program");
        }

        if (difference.NotIgnored.Count > 0)
        {
            yield return Note(
                difference,
                Severity.Info,
                $"cannot ignore changes in added or removed elements: {string.Join(", ", difference.NotIgnored)}");
        }
    }

    static Diagnostic Note(
        ResourceDifference difference, Severity severity, string message) => new(DiagnosticKind.Refusal, severity, message)
        {
            Urn = difference.Urn,
            Source = difference.New?.Source,
        };
}
