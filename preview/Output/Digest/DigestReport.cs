using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output.Digest;

/// <summary>
/// What <c>pulumi preview --json</c> prints: one digest for one stack; for several, an object of digests by stack. The duration is
/// always 0, so that equal previews are equal bytes.
/// </summary>
static class DigestReport
{
    /// <summary>The document.</summary>
    public static void Write(PreviewReport report, Redactor redactor, Stream stream)
    {
        using var json = new JsonOut(stream, redactor, indent: 4, forHtml: true);
        json.Object(null, () =>
        {
            if (report.Stacks is [var only])
            {
                Stack(json, only);
                return;
            }

            foreach (var stack in report.Stacks)
            {
                json.Object(stack.Name, () => Stack(json, stack));
            }
        });
        json.Finish();
    }

    static void Stack(JsonOut json, StackReport stack)
    {
        if (!stack.Config.IsEmpty)
        {
            json.Object("config", () =>
            {
                foreach (var (key, value) in stack.Config)
                {
                    json.Text(key, value);
                }
            });
        }

        var state = new StateJson(json, stack);
        json.Objects("steps", Steps(stack), step => Step(json, state, step));
        json.Objects("diagnostics", stack.Diagnostics, diagnostic => Diagnostic(json, diagnostic));
        json.Number("duration", 0);
        json.Object("changeSummary", () =>
        {
            foreach (var (operation, count) in (stack.Difference?.Counts
                ?? new Dictionary<Operation, int>()).OrderBy(static c => OperationNames.Of(c.Key), StringComparer.Ordinal))
            {
                json.Number(OperationNames.Of(operation), count);
            }
        });
        if (stack.ProgramFailed)
        {
            json.Truth("maybeCorrupt", true);
        }
    }

    // As Pulumi does: the stack itself always, others only where something happens.
    static IEnumerable<Step> Steps(StackReport stack) => (stack.Difference?.Steps ?? [])
        .Where(static s => s.IsLogical && (s.Operation != Operation.Same || s.Resource.Urn.Type == Urn.StackType))
        .OrderBy(static s => s.Resource.Urn.Type != Urn.StackType);

    static void Step(JsonOut json, StateJson state, Step step)
    {
        var resource = step.Resource;
        json.Text("op", OperationNames.Of(step.Operation));
        json.Text("urn", resource.Urn.Value);
        json.Text("provider", state.ProviderOf(resource, resource.New ?? resource.Old!));
        if (resource.Old is { } old)
        {
            json.Object("oldState", () => state.Write(resource, old, old.Inputs, isOld: true));
        }

        if (resource.New is { } wanted)
        {
            json.Object("newState", () => state.Write(resource, wanted, resource.NewInputs, isOld: false));
        }

        json.Texts("diffReasons", resource.ChangedKeys);
        json.Texts(
            "replaceReasons",
            resource.Reasons.Select(static r => r.Key).Where(static k => k.Length > 0).Distinct(StringComparer.Ordinal));
        if (resource.Changes.IsEmpty)
        {
            json.Null("detailedDiff");
        }
        else
        {
            json.Object("detailedDiff", () => DetailedDiff(json, resource));
        }
    }

    static void DetailedDiff(JsonOut json, ResourceDifference resource)
    {
        foreach (var change in resource.Changes.DistinctBy(static c => c.Path.ToString()))
        {
            var kind = change.Kind switch { ChangeKind.Add => "add", ChangeKind.Delete => "delete", _ => "update" };
            json.Object(change.Path.ToString(), () =>
            {
                json.Text("kind", change.Replacement == ReplacementEffect.Must ? $"{kind}-replace" : kind);
                json.Truth("inputDiff", true);
            });
        }
    }

    static void Diagnostic(JsonOut json, Diagnostic diagnostic)
    {
        var severity = ChangeJson.Word(diagnostic.Severity);
        json.Text("urn", diagnostic.Urn?.Value);
        json.Text("message", $"{severity}: {diagnostic.Message}");
        json.Text("severity", severity);
    }
}
