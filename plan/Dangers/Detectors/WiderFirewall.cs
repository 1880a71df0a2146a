using Groundwork.Plan.Differences;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>The network lets more through than before.</summary>
sealed class WiderFirewall : IDangerDetector
{
    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        // What comes with a network of its own widens nothing.
        if (stack.Baseline.Stack.Resources.IsEmpty || difference.IsLeftover)
        {
            yield break;
        }

        var type = (difference.New ?? difference.Old)!.Type;
        var old = difference.Old is null ? null : FirewallRule.Of(type, difference.OldInputs);
        var @new = difference.New is null ? null : FirewallRule.Of(type, difference.NewInputs);
        if (old is { IsDeny: true } && @new is not { IsDeny: true })
        {
            yield return Of(
                DangerRank.High,
                $"A rule that held {old.Traffic} back {(old.IsIngress ? "from coming in" : "from going out")} is gone.",
                "");
        }

        if (@new is not { IsOpen: true })
        {
            yield break;
        }

        var rank = @new.IsIngress ? DangerRank.High : DangerRank.Medium;
        var way = @new.IsIngress ? "in" : "out";
        if (old is not { IsOpen: true })
        {
            yield return Of(
                rank,
                $"A new rule lets {@new.Traffic} {way}{(@new.IsIngress ? " from " : " to ")}"
                    + $"{(@new.Sources.IsEmpty ? "wherever its tags and names say" : string.Join(", ", @new.Sources))}.",
                "");
            yield break;
        }

        var added = @new.Sources.Except(old.Sources).ToArray();
        if (added.Length > 0)
        {
            yield return Of(
                rank,
                $"It lets {@new.Traffic} {way}{(@new.IsIngress ? " from " : " to ")}{string.Join(", ", added)} too.",
                @new.SourcesPath);
        }

        if (@new.Sources.IsEmpty && !old.Sources.IsEmpty)
        {
            yield return Of(rank, "It no longer names the ranges it holds for.", @new.SourcesPath);
        }

        if (@new.Traffic != old.Traffic && !(old.Traffic == "all traffic" || IsWithin(@new.Traffic, old.Traffic)))
        {
            yield return Of(rank, $"It lets {@new.Traffic} {way}, where it was {old.Traffic}.", "");
        }

        Danger Of(DangerRank rank, string reason, string path) =>
            new(DangerKind.WiderFirewall, rank, stack.Desired.Name, difference.Urn, reason)
            {
                Path = PropertyPath.Parse(path),
                Certainty = difference.Certainty,
            };
    }

    static bool IsWithin(string traffic, string wider) => traffic.Split(' ').All(wider.Split(' ').Contains);
}
