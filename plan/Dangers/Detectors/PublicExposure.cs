using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>Something becomes reachable by everybody.</summary>
sealed class PublicExposure : IDangerDetector
{
    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        if (difference is not { New: { Custom: true } @new, Operation: not Operation.Same })
        {
            yield break;
        }

        var before = Exposures(@new.Type, difference.Old is null ? null : difference.OldInputs).Select(static e => e.Reason)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (path, rank, reason) in Exposures(@new.Type, difference.NewInputs))
        {
            if (!before.Contains(reason))
            {
                yield return new(DangerKind.PublicExposure, rank, stack.Desired.Name, difference.Urn, reason)
                {
                    Path = PropertyPath.Parse(path),
                    Certainty = difference.Certainty,
                };
            }
        }

        foreach (var leaf in ChangedLeaf.Of(difference))
        {
            if (Opened(leaf) is { } reason)
            {
                yield return new(DangerKind.PublicExposure, DangerRank.High, stack.Desired.Name, difference.Urn, reason)
                {
                    Path = leaf.Path,
                    Certainty = leaf.Change.Certainty,
                };
            }
        }
    }

    static IEnumerable<(string Path, DangerRank Rank, string Reason)> Exposures(string type, MapValue? inputs)
    {
        foreach (var member in inputs.TextsAt("members")
            .Append(inputs.TextAt("member"))
            .Where(static m => m is "allUsers" or "allAuthenticatedUsers"))
        {
            yield return (inputs!.ContainsKey("member") ? "member" : "members", DangerRank.Critical,
                member == "allUsers"
                    ? "It is granted to everybody on the internet."
                    : "It is granted to everybody who has a Google account.");
        }

        if (inputs.FlagAt("settings", "ipConfiguration", "ipv4Enabled"))
        {
            yield return ("settings.ipConfiguration.ipv4Enabled", DangerRank.High, "The database gets a public address.");
        }

        if (inputs.ListAt("settings", "ipConfiguration", "authorizedNetworks").Any(static n => n is MapValue map
            && PublicRanges.IsPublic(map.TextAt("value"))))
        {
            yield return (
                "settings.ipConfiguration.authorizedNetworks",
                DangerRank.Critical,
                "The database lets connections in from everywhere.");
        }

        if (FirewallRule.Of(type, inputs) is { IsOpen: true, IsIngress: true } rule && rule.Sources.Any(PublicRanges.IsPublic))
        {
            yield return (rule.SourcesPath, DangerRank.Critical, $"The firewall lets {rule.Traffic} in from everywhere.");
        }

        if (inputs.FlagAt("publiclyAccessible"))
        {
            yield return ("publiclyAccessible", DangerRank.High, "The database gets a public address.");
        }

        if (inputs.ListAt("networkInterfaces").Any(static n => n is MapValue map
            && (map.ContainsKey("accessConfigs") || map.ContainsKey("ipv6AccessConfigs"))))
        {
            yield return ("networkInterfaces", DangerRank.High, "The machine gets a public address.");
        }

        if (inputs.TextAt("ingress") == "INGRESS_TRAFFIC_ALL" || inputs.TextAt("serviceConfig", "ingressSettings") == "ALLOW_ALL")
        {
            yield return (
                inputs!.ContainsKey("ingress") ? "ingress" : "serviceConfig.ingressSettings",
                DangerRank.High,
                "The service can be reached from the internet.");
        }

        if (type == "kubernetes:core/v1:Service" && inputs.TextAt("spec", "type") == "LoadBalancer" && !IsInternal(inputs))
        {
            yield return ("spec.type", DangerRank.High, "The service gets a public load balancer.");
        }
    }

    static bool IsInternal(MapValue? inputs) => inputs.At("metadata", "annotations") is MapValue annotations
        && annotations.Any(static a => a.Key.Contains("load-balancer-type", StringComparison.Ordinal)
            && a.Value is TextValue { Value: "Internal" });

    static string? Opened(ChangedLeaf leaf) => leaf switch
    {
        { Name: "publicAccessPrevention", Old: TextValue { Value: "enforced" }, New: null or TextValue } =>
            "publicAccessPrevention is no longer enforced: a single grant can make everything in it public.",
        { Name: "uniformBucketLevelAccess", IsSwitchedOff: true } =>
            "uniformBucketLevelAccess is switched off: single objects can be made public.",
        { Name: "blockPublicAcls" or "blockPublicPolicy" or "ignorePublicAcls" or "restrictPublicBuckets", IsSwitchedOff: true } =>
            $"{leaf.Name} is switched off: the bucket can be made public.",
        { Name: "enablePrivateNodes" or "enablePrivateEndpoint", IsSwitchedOff: true } =>
            $"{leaf.Name} is switched off: the cluster can be reached from the internet.",
        _ => null,
    };
}
