namespace Groundwork.Policies.Rules.Network;

/// <summary>The address ranges that are nobody's on the internet (RFC 1918).</summary>
static class PrivateRanges
{
    static readonly AddressRange[] All = [.. ((string[])["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]).Select(Parse)];

    /// <summary>Whether all of <paramref name="range"/> is private.</summary>
    public static bool Contain(AddressRange range) =>
        !range.IsIPv6 && Array.Exists(All, all => range.First >= all.First && range.Last <= all.Last);

    static AddressRange Parse(string text)
    {
        _ = AddressRange.TryParse(text, out var range);
        return range;
    }
}
