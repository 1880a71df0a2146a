using Groundwork.Plan;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output;

/// <summary>What stands in the last column of a resource's row.</summary>
static class RowInfo
{
    /// <summary>The pieces, to be joined by semicolons.</summary>
    public static IEnumerable<string> Of(ResourceDifference resource, ILookup<Urn, Diagnostic> diagnostics)
    {
        if (Changed(resource) is { Length: > 0 } changed)
        {
            yield return $"[diff: {changed}]";
        }

        if (resource.RenamedFrom is { } old)
        {
            yield return $"was {old.Name}";
        }

        if (Certainly(resource) is { } certainty)
        {
            yield return certainty;
        }

        var ofStack = resource.Urn.Type == Urn.StackType ? diagnostics[default] : [];
        var counts = diagnostics[resource.Urn].Concat(ofStack).CountBy(static d => d.Severity).ToDictionary();
        foreach (var (severity, noun) in (IEnumerable<(Severity, string)>)
        [
            (Severity.Error, "error"),
            (Severity.Warning, "warning"),
            (Severity.Info, "message"),
        ])
        {
            if (counts.TryGetValue(severity, out var count))
            {
                yield return Plural.Of(count, noun);
            }
        }
    }

    /// <summary>The changed inputs as Pulumi lists them: <c>+added-removed~changed</c>.</summary>
    public static string Changed(ResourceDifference resource)
    {
        if (resource.Operation is not (Operation.Same or Operation.Update or Operation.Replace or Operation.ImportReplacement))
        {
            return "";
        }

        var kinds = resource.Changes
            .GroupBy(
                static c => c.TopLevelKey,
                static c => c.Path.Segments.Length == 1 ? c.Kind : ChangeKind.Update,
                StringComparer.Ordinal)
            .Select(static g => (Key: g.Key, Kind: g.Distinct().Count() == 1 ? g.First() : ChangeKind.Update))
            .Concat(resource.OptionChanges
                .Where(static o => o.Option is "provider" or "protect")
                .Select(static o => (Key: o.Option, Kind: ChangeKind.Update)))
            .OrderBy(static k => k.Key, StringComparer.Ordinal)
            .ToList();
        return Keys("+", ChangeKind.Add) + Keys("-", ChangeKind.Delete) + Keys("~", ChangeKind.Update);

        string Keys(string sign, ChangeKind kind)
        {
            var keys = string.Join(',', kinds.Where(k => k.Kind == kind).Select(static k => k.Key));
            return keys.Length == 0 ? "" : sign + keys;
        }
    }

    /// <summary>How sure the operation is, where it is not certain.</summary>
    public static string? Certainly(ResourceDifference resource) => resource switch
    {
        { MayReplace: true } => "may replace",
        { Certainty: Certainty.Predicted, Operation: Operation.Replace or Operation.Update } => "predicted",
        { Certainty: Certainty.Unknown } => "may change",
        _ => null,
    };
}
