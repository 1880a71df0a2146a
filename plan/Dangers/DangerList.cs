using System.Collections.Immutable;
using Groundwork.Plan.Differences;

namespace Groundwork.Plan.Dangers;

/// <summary>Ranks what is dangerous in a stack's changes.</summary>
public static class DangerList
{
    static readonly Lazy<ImmutableArray<IDangerDetector>> Detectors = new(static () =>
    [
        .. typeof(DangerList).Assembly.GetTypes()
            .Where(static t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IDangerDetector)))
            .OrderBy(static t => t.Name, StringComparer.Ordinal)
            .Select(static t => (IDangerDetector)Activator.CreateInstance(t, nonPublic: true)!),
    ]);

    /// <summary>Every danger, the worst first; the order never varies.</summary>
    public static ImmutableArray<Danger> Of(StackDifference difference) =>
    [
        .. difference.Resources
            .Where(static r => r.Operation is not Operation.Read
                && (r.Operation is not Operation.Same || !r.OptionChanges.IsEmpty || r.MayReplace))
            .SelectMany(r => Detectors.Value.SelectMany(d => d.Find(r, difference)))
            .Distinct()
            .OrderBy(static d => d.Rank).ThenBy(static d => d.Kind).ThenBy(static d => d.Urn)
            .ThenBy(static d => d.Path.ToString(), StringComparer.Ordinal).ThenBy(static d => d.Reason, StringComparer.Ordinal),
    ];
}
