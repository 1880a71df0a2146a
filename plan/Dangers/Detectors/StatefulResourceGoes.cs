using Groundwork.Plan.Differences;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>A resource that holds data is deleted or replaced.</summary>
sealed class StatefulResourceGoes : IDangerDetector
{
    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        if (difference.Old is not { Custom: true, External: false } old
            || StatefulTypes.LossOf(old.Type) is not { } loss
            || difference.IsLeftover)
        {
            yield break;
        }

        var blocked = difference.IsBlocked ? " Pulumi refuses it while the resource is protected." : "";
        switch (difference.Operation)
        {
            case Operation.Delete when difference.IsRetained:
                yield return Of(
                    DangerKind.StatefulDelete,
                    DangerRank.Medium,
                    $"It is kept in the cloud but no longer managed: nothing here guards {loss} any more.{blocked}");
                break;
            case Operation.Delete:
                yield return Of(DangerKind.StatefulDelete, DangerRank.Critical, $"Deleted with it: {loss}.{blocked}");
                break;
            case Operation.Replace or Operation.ImportReplacement:
                yield return Of(DangerKind.StatefulReplace, difference.IsRetained ? DangerRank.High : DangerRank.Critical,
                    $"Replaced by a new one{Why(difference, stack)}; {(difference.IsRetained ? "left behind" : "lost")}: "
                        + $"{loss}.{blocked}") with
                { Path = difference.Reasons.IsEmpty ? PropertyPath.Root : difference.Reasons[0].Path };
                break;
            case var _ when difference.MayReplace:
                yield return Of(DangerKind.StatefulReplace, DangerRank.High,
                    $"May be replaced by a new one, which the provider decides only when it runs; lost then: {loss}.") with
                {
                    Certainty = Certainty.Unknown,
                    Path = difference.Changes.FirstOrDefault(static c => c.Replacement == ReplacementEffect.May)?.Path ?? PropertyPath.Root,
                };
                break;
        }

        Danger Of(DangerKind kind, DangerRank rank, string reason) =>
            new(kind, rank, stack.Desired.Name, difference.Urn, reason) { Certainty = difference.Certainty };
    }

    static string Why(ResourceDifference difference, StackDifference stack)
    {
        var chain = stack.ChainOf(difference);
        if (chain.IsEmpty)
        {
            return "";
        }

        var (resource, reason) = chain[^1];
        var property = reason.Path == PropertyPath.Root ? "" : $" {reason.Path}";
        return chain.Length > 1 ? $" because{property} of {resource.Urn.Name} changes"
            : property.Length > 0 ? $" because{property} changes"
            : "";
    }
}
