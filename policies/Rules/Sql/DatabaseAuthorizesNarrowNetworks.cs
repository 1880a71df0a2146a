using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Rules.Sql;

/// <summary>No wide range of addresses may connect to an instance.</summary>
public sealed class DatabaseAuthorizesNarrowNetworks : ResourceRule
{
    /// <summary>The shortest prefix allowed.</summary>
    public static readonly Setting<int> ShortestPrefix = new(
        "minPrefix",
        "Shortest prefix of an authorised network; an IPv6 one is counted from /32 on.",
        16);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-no-open-authorized-networks",
        AppliesTo = Instances.Type,
        Severity = Severity.Critical,
        Summary = "An authorised network lets every address in it try passwords.",
        Remediation = "List narrow ranges in settings.ipConfiguration.authorizedNetworks, or none and a private address.",
        Frameworks = ["cis-gcp@4.0:6.5", "cis-gcp@5.0:6.5", "iso-27001@2022:A.8.1", "soc2@2017:CC6.1", "pci-dss@3.2.1:1.2.1"],
        Settings = [ShortestPrefix],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        var shortest = Get(ShortestPrefix, sql);

        yield return sql.Each("settings.ipConfiguration.authorizedNetworks")
            .All(network => network.Require("value").Text(range => IsNarrow(range, shortest), $"be /{shortest} or narrower"));
    }

    static bool IsNarrow(string range, int shortest) =>
        AddressRange.TryParse(range, out var parsed)
        && !parsed.HoldsAllIPv4
        && parsed.PrefixLength >= (parsed.IsIPv6 ? 32 + shortest : shortest);
}
