namespace Groundwork.Infra.Gcp.Network;

/// <summary>A named range that SSH may come from.</summary>
public sealed record SshSource
{
    // Wider than any office or VPN, and too narrow for a few of them to add up to the internet.
    const int WidestIpv4 = 16;
    const int WidestIpv6 = 32;

    /// <summary>Place in the SSH band, 1 to 999; decides the priority and must not change.</summary>
    public required int Offset { get; init => field = Require.InRange(value, 1, 999); }

    /// <summary>Range, no wider than /16 (IPv6: /32), and without <c>::ffff:0:0/96</c>, which is all of IPv4.</summary>
    public required CidrRange Range
    {
        get;
        init => field = value.PrefixLength >= (value.IsIpv6 ? WidestIpv6 : WidestIpv4) && !value.HoldsMappedIpv4
            ? value
            : throw new ArgumentException(value.HoldsMappedIpv4 && value.PrefixLength >= WidestIpv6
                ? $"An SSH source must not hold all of IPv4 (::ffff:0:0/96), got {value}."
                : $"An SSH source must be a range no wider than /{WidestIpv4} (IPv6: /{WidestIpv6}), got {value}.");
    }
}
