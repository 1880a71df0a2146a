using System.Text.RegularExpressions;
using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Rules.Delivery;

/// <summary>Messages are kept a week, and stay in the regions they are meant for.</summary>
public sealed partial class TopicsAreHardened : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-pubsub-topic-hardening",
        AppliesTo = "gcp:pubsub/topic:Topic",
        Severity = Severity.Medium,
        Summary = "What a subscriber lost can be had again; what must not leave a region does not.",
        Remediation = "Set messageRetentionDuration 604800s and messageStoragePolicy.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs topic)
    {
        yield return topic.Require("messageRetentionDuration")
            .Text(static text => Periods.Seconds(text) is >= 604800 and < 2678401, "be 604800s to 2678400s");
        yield return topic.Each("messageStoragePolicy.allowedPersistenceRegions").AtLeast(2, "name two regions at least");
        yield return topic.Each("messageStoragePolicy.allowedPersistenceRegions")
            .All(static region => region.Matches(Region(), "be a region"));
    }

    [GeneratedRegex("^[a-z]+-[a-z]+[1-9][0-9]?$")]
    private static partial Regex Region();
}
