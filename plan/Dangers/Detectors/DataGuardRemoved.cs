using Groundwork.Plan.Differences;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>What kept data from being lost is switched off.</summary>
sealed class DataGuardRemoved : IDangerDetector
{
    static readonly HashSet<string> Destroying = new(
        ["forceDestroy", "deleteContentsOnDestroy", "forceDelete", "skipFinalSnapshot", "ignoreInactiveDatasources"],
        StringComparer.Ordinal);

    static readonly HashSet<string> Keeping = new(
        [
            "retainBackupsOnDelete", "pointInTimeRecoveryEnabled", "binaryLogEnabled", "enableObjectRetention", "defaultEventBasedHold",
            "diskAutoresize",
        ],
        StringComparer.Ordinal);

    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        foreach (var leaf in ChangedLeaf.Of(difference))
        {
            if (Reason(leaf) is { } found)
            {
                yield return new(DangerKind.DataLoss, found.Rank, stack.Desired.Name, difference.Urn, found.Text)
                {
                    Path = leaf.Path,
                    Certainty = leaf.Change.Certainty,
                };
            }
        }

        if (difference is { Old: { } old, New: not null }
            && StatefulTypes.LossOf(old.Type) is { } loss
            && difference.OptionChanges.Any(static o => o is { Option: "retainOnDelete", Old: "true" }))
        {
            yield return new(
                DangerKind.DataLoss,
                DangerRank.High,
                stack.Desired.Name,
                difference.Urn,
                $"The next deletion reaches the cloud and takes with it: {loss}.");
        }
    }

    static (DangerRank Rank, string Text)? Reason(ChangedLeaf leaf) => leaf switch
    {
        { IsSwitchedOn: true } when Destroying.Contains(leaf.Name) =>
            (DangerRank.High, $"{leaf.Name} lets a deletion take everything inside along, without asking."),
        { IsSwitchedOff: true } when Keeping.Contains(leaf.Name) =>
            (DangerRank.High, $"{leaf.Name} is switched off: what it kept can no longer be had back."),
        { IsSwitchedOff: true } when leaf.EndsWith("backupConfiguration", "enabled")
            || leaf.EndsWith("finalBackupConfig", "enabled")
            || leaf.EndsWith("versioning", "enabled") =>
            (DangerRank.High, $"{leaf.Path} is switched off: nothing is kept from now on."),
        _ => null,
    };
}
