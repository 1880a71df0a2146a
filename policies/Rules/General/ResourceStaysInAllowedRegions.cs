using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.General;

/// <summary>Everything is where the data may be.</summary>
public sealed class ResourceStaysInAllowedRegions : ResourceRule
{
    /// <summary>Where things may be; a region allows its zones.</summary>
    public static readonly Setting<Sequence<string>> Regions = new(
        "allowedRegions",
        "Regions and multi-regions in which things may be.",
        (Sequence<string>)
        [
            "global", "us", "nam4", "us-central1", "us-east1", "us-west1",
        ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-allowed-regions",
        AppliesTo = "*",
        Severity = Severity.High,
        Summary = "Where data lies decides whose law it is under.",
        Remediation = "Take the region from the settings' RegionPair, or add it to allowedRegions.",
        Frameworks = ["iso-27001@2022:A.5.31"],
        Settings = [Regions],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        var allowed = Get(Regions, resource);

        foreach (var path in (string[])["region", "location", "zone"])
        {
            yield return resource.Require(path).HoldsOrMissing(value => IsAllowed(value, allowed), Requirement(allowed));
        }

        yield return resource.Each("replication.userManaged.replicas")
            .All(replica => replica.Require("location").HoldsOrMissing(value => IsAllowed(value, allowed), Requirement(allowed)));
        yield return resource.Each("locations")
            .All(location => location.HoldsOrMissing(value => IsAllowed(value, allowed), Requirement(allowed)));
    }

    static string Requirement(Sequence<string> allowed) => $"be in one of {string.Join(", ", allowed)}";

    static bool IsAllowed(PropertyValue value, Sequence<string> allowed) =>
        value is not TextValue text || text.Value.Length == 0 || allowed.Any(region =>
            text.Value.Equals(region, StringComparison.OrdinalIgnoreCase)
            || (text.Value.Length == region.Length + 2
                && text.Value.StartsWith(region, StringComparison.Ordinal)
                && text.Value[^2] == '-'));
}
