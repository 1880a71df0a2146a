using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Output.Properties;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>Every changed resource with its properties, as Pulumi's <c>--diff</c> shows them.</summary>
/// <param name="canvas">Where the text goes.</param>
/// <param name="values">Writes single values.</param>
sealed class DiffView(TextCanvas canvas, ValueText values)
{
    const int Step = 4;

    readonly LineWriter _lines = new(canvas);
    readonly PropertyLines _whole = new(values);
    readonly ChangeLines _changes = new(values);

    /// <summary>Writes the stack's resources, parents first.</summary>
    public void Write(StackReport stack)
    {
        foreach (var (resource, depth) in ShownTree.Walk(stack.Resources))
        {
            Header(stack, resource, depth * Step);
            Properties(resource, (depth + 1) * Step);
        }
    }

    void Header(StackReport stack, ResourceDifference resource, int column)
    {
        var style = OperationText.Style(resource.Operation);
        var word = OperationNames.Of(resource.Operation) + OperationText.Retain(resource);
        _ = canvas.Pad(column)
            .Add($"{OperationText.Sign(resource.Operation)}{resource.Urn.Type}: ({word}){OperationText.Lock(resource)}", style)
            .End();
        column += Step;
        if (resource.Old?.Id is { Length: > 0 } id)
        {
            Line($"[id={id}]");
        }

        Line($"[urn={resource.Urn}]");
        if (resource.RenamedFrom is { } old)
        {
            Line($"[was={old}]");
        }

        if ((resource.New ?? resource.Old)!.Provider is { } provider)
        {
            Line($"[provider={provider}::{ProviderId(stack, provider)}]");
        }
        else if (resource.Entry?.ProviderReference is { } reference && !reference.Contains("::default::", StringComparison.Ordinal))
        {
            Line($"[provider={reference}]");
        }

        foreach (var option in resource.OptionChanges)
        {
            Line($"[{option.Option}: {Shown(option.Old)} => {Shown(option.New)}]");
        }

        foreach (var because in ReplaceText.Of(stack, resource))
        {
            Line($"[because {because}]");
        }

        void Line(string text) => _ = canvas.Pad(column).Add(text, style).End();
    }

    void Properties(ResourceDifference resource, int column)
    {
        var style = OperationText.Style(resource.Operation);
        switch (resource.Operation)
        {
            case Operation.Create or Operation.Read or Operation.Import or Operation.Delete or Operation.Discard:
                _lines.Write(_whole.Entries((resource.New ?? resource.Old)!.Inputs, column, style));
                break;
            case not Operation.Same:
                _lines.Write(_changes.Of(resource.Changes, resource.NewInputs, column));
                break;
        }
    }

    static string ProviderId(StackReport stack, Urn provider) =>
        stack.Difference?.Find(provider)?.Old?.Id is { Length: > 0 } known ? known : Digest.StateJson.Unknown;

    static string Shown(string option) => option.Length == 0 ? "nothing" : option;
}
