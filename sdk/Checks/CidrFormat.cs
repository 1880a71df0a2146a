using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Groundwork.Plan.Schema;

namespace Groundwork.Sdk.Checks;

/// <summary>Checks a range of addresses, e.g. <c>10.0.0.0/24</c>.</summary>
static class CidrFormat
{
    static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
    ];

    public static string? Fault(string text, ValueConstraints constraints)
    {
        if (!TryParse(text, out var address, out var prefix))
        {
            return "be a range such as 10.0.0.0/24";
        }

        if (constraints.Format == "cidr-ipv4" && address.AddressFamily != AddressFamily.InterNetwork)
        {
            return "be a range such as 10.0.0.0/24";
        }

        if (constraints.Format == "cidr-ipv6" && address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return "be a range such as fd00::/64";
        }

        if (constraints.Format != "cidr" && Network(address, prefix) is var network && !network.Equals(address))
        {
            return $"be the start of its range, {network}/{prefix}";
        }

        if (constraints.Format == "cidr-rfc1918" && !Private.Any(p => p.Contains(address) && prefix >= p.PrefixLength))
        {
            return "be a private range: in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16";
        }

        return prefix < constraints.PrefixMin || prefix > constraints.PrefixMax
            ? $"have a prefix of {Bounds.Of(constraints.PrefixMin, constraints.PrefixMax)} bits"
            : null;
    }

    static bool TryParse(string text, out IPAddress address, out int prefix)
    {
        prefix = 0;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        address = IPAddress.None;
        return slash > 0
            && IPAddress.TryParse(text.AsSpan(0, slash), out address!)
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || IsDotted(text.AsSpan(0, slash)))
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix)
            && prefix <= (address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32);
    }

    static bool IsDotted(ReadOnlySpan<char> address) => address.Count('.') == 3;

    static IPAddress Network(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] &= (byte)(0xFF00 >> Math.Clamp(prefix - (8 * i), 0, 8));
        }

        return new(bytes);
    }
}
