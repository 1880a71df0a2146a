using System.Globalization;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>Backups, versions, logs or messages are kept for a shorter time.</summary>
sealed class ShorterRetention : IDangerDetector
{
    static readonly string[] Words = ["retention", "retained", "retain", "ttl", "expiration", "destroyscheduled", "deletelock"];

    static readonly HashSet<string> LifecycleAges = new(
        ["age", "daysSinceNoncurrentTime", "daysSinceCustomTime", "numNewerVersions"],
        StringComparer.Ordinal);

    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        foreach (var leaf in ChangedLeaf.Of(difference))
        {
            if (Reason(leaf, difference) is { } reason)
            {
                yield return new(DangerKind.ShorterRetention, DangerRank.High, stack.Desired.Name, difference.Urn, reason)
                {
                    Path = leaf.Path,
                    Certainty = leaf.Change.Certainty,
                };
            }
        }
    }

    static string? Reason(ChangedLeaf leaf, ResourceDifference difference)
    {
        if (LifecycleAges.Contains(leaf.Name) && leaf.Path.Segments is ["lifecycleRules", int rule, ..])
        {
            return Deletes(leaf.Change.Kind == ChangeKind.Delete ? difference.OldInputs : difference.NewInputs, rule)
                ? Lifecycle(leaf)
                : null;
        }

        if (!Words.Any(w => leaf.Name.Contains(w, StringComparison.OrdinalIgnoreCase)) || Amount(leaf.Old) is not { } old)
        {
            // An expiration that comes where there was none shortens what was kept for ever.
            return leaf.Old is null && leaf.Name.Contains("expiration", StringComparison.OrdinalIgnoreCase) && Amount(leaf.New) > 0
                ? $"{leaf.Path} is new: what was kept for ever is now deleted after {leaf.New}."
                : null;
        }

        return leaf.New is null ? $"{leaf.Path} is gone; it was {leaf.Old}."
            : Amount(leaf.New) is { } @new && @new < old ? $"{leaf.Path} goes from {leaf.Old} down to {leaf.New}."
            : null;
    }

    static string? Lifecycle(ChangedLeaf leaf) => leaf switch
    {
        { Old: null } when Amount(leaf.New) is not null => $"{leaf.Path} is new: objects are deleted after {leaf.New}.",
        _ when Amount(leaf.New) < Amount(leaf.Old) => $"{leaf.Path} goes from {leaf.Old} down to {leaf.New}: objects are deleted sooner.",
        _ => null,
    };

    static bool Deletes(MapValue inputs, int rule) =>
        inputs.ListAt("lifecycleRules").ElementAtOrDefault(rule) is MapValue map && map.TextAt("action", "type") == "Delete";

    // Days, counts and seconds, as number or text: 7, "604800s", "7d", "168h".
    static double? Amount(PropertyValue? value)
    {
        if (value is NumberValue number)
        {
            return number.Value;
        }

        if (value is not TextValue { Value: { Length: > 0 } text })
        {
            return null;
        }

        double? factor = text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, >= '0' and <= '9' => 1, _ => null };
        var digits = char.IsAsciiDigit(text[^1]) ? text : text[..^1];
        return factor is { } f && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? amount * f
            : null;
    }
}
