using System.Text.RegularExpressions;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Network;

/// <summary>A route leads to the internet gateway, for everything or for Google alone.</summary>
public sealed partial class RoutesLeadToNamedPlaces : ResourceRule
{
    /// <summary>Ranges that a route may be for.</summary>
    public static readonly Setting<Sequence<string>> Ranges = new(
        "ranges",
        "Ranges that a route may be for.",
        (Sequence<string>)["0.0.0.0/0", "199.36.153.4/30", "199.36.153.8/30"]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-route-named",
        AppliesTo = "gcp:compute/route:Route",
        Severity = Severity.High,
        Summary = "A route is a way around the firewall, or into somebody else's machine.",
        Remediation = "Set nextHopGateway to default-internet-gateway and destRange to 0.0.0.0/0 or 199.36.153.4/30.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Ranges],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs route)
    {
        yield return route.Require("nextHopGateway").Matches(Gateway(), "be default-internet-gateway");
        yield return route.Require("destRange").OneOf(Get(Ranges, route).Items);
        yield return route.Require("tags").Absent();
    }

    [GeneratedRegex("(^|/)default-internet-gateway$")]
    private static partial Regex Gateway();
}
