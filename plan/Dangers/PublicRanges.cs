using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Groundwork.Plan.Dangers;

/// <summary>Tells a range that lets in a large part of the internet.</summary>
static class PublicRanges
{
    // IPv4 addresses written as IPv6 ones: ::ffff:0.0.0.0/96 is all of IPv4.
    const int MappedPrefix = 96;

    static readonly UInt128 Mapped = Number(IPAddress.Parse("::ffff:0:0"));

    /// <summary>Whether a range is everything, or so large a part that it must be meant so, such as one half of two.</summary>
    public static bool IsPublic(string range) =>
        range is "*" or "internet"
        || (IPNetwork.TryParse(range, out var network) && (IsWide(network) || HoldsAllMapped(network)) && !IsPrivate(range));

    static bool IsWide(IPNetwork network)
    {
        if (network.BaseAddress.IsIPv4MappedToIPv6 && network.PrefixLength > MappedPrefix)
        {
            return network.PrefixLength < MappedPrefix + 8;
        }

        return network.PrefixLength < (network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 8 : 16);
    }

    static bool HoldsAllMapped(IPNetwork network) =>
        network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6
        && network.PrefixLength is > 0 and <= MappedPrefix
        && (Mapped ^ Number(network.BaseAddress)) >> (128 - network.PrefixLength) == UInt128.Zero;

    static UInt128 Number(IPAddress address) => BinaryPrimitives.ReadUInt128BigEndian(address.GetAddressBytes());

    static bool IsPrivate(string range) =>
        range.StartsWith("fc00:", StringComparison.OrdinalIgnoreCase) || range.StartsWith("fd00:", StringComparison.OrdinalIgnoreCase);
}
