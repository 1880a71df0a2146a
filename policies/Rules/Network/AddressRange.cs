using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Groundwork.Policies.Rules.Network;

/// <summary>A range of IP addresses in CIDR notation; an address alone is a range of one. IPv4 written as IPv6 is IPv4.</summary>
readonly record struct AddressRange(UInt128 First, int PrefixLength, bool IsIPv6)
{
    // The IPv6 addresses ::ffff:0:0/96 are those of IPv4.
    const int MappedPrefix = 96;

    int Bits => IsIPv6 ? 128 : 32;

    /// <summary>How much of its address space the range is, from 0 to 1.</summary>
    public double Share => Math.Pow(2, -PrefixLength);

    /// <summary>The last address.</summary>
    public UInt128 Last =>
        PrefixLength == 0 ? (IsIPv6 ? UInt128.MaxValue : uint.MaxValue) : First + (UInt128.One << (Bits - PrefixLength)) - 1;

    /// <summary>Whether all of IPv4 is in it, written as IPv6.</summary>
    public bool HoldsAllIPv4 => IsIPv6 && First <= Mapped && Mapped <= Last;

    static UInt128 Mapped => (UInt128)0xffff << 32;

    public static bool TryParse(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address)
            || (address.AddressFamily == AddressFamily.InterNetwork && text.Count(static c => c == '.') != 3))
        {
            return false;
        }

        var isIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        var bits = isIPv6 ? 128 : 32;
        var length = bits;
        if (slash >= 0
            && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > bits))
        {
            return false;
        }

        var value = UInt128.Zero;
        foreach (var part in address.GetAddressBytes())
        {
            value = (value << 8) | part;
        }

        if (isIPv6 && length >= MappedPrefix && value >> 32 == Mapped >> 32)
        {
            (isIPv6, bits, length, value) = (false, 32, length - MappedPrefix, value & uint.MaxValue);
        }

        range = new(length == 0 ? 0 : value >> (bits - length) << (bits - length), length, isIPv6);
        return true;
    }

    /// <summary>How much of one address space some ranges cover together, overlaps counted once, from 0 to 1.</summary>
    public static double Coverage(IEnumerable<AddressRange> ranges)
    {
        var (covered, end) = (0.0, (UInt128?)null);
        foreach (var range in ranges.OrderBy(static r => r.First).ThenBy(static r => r.PrefixLength))
        {
            if (end is null || range.First > end)
            {
                covered += range.Share;
                end = range.Last;
            }
        }

        return covered;
    }
}
