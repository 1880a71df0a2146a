using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Groundwork.Infra.Common.Addresses;

/// <summary>A range of addresses in CIDR notation, IPv4 or IPv6, that starts where its prefix says: <c>10.8.0.0/20</c>.</summary>
public readonly record struct CidrRange
{
    // Bits before an IPv4 address that is written as an IPv6 one.
    const int MappedPrefix = 96;

    readonly UInt128 _first;

    CidrRange(bool isIpv6, UInt128 first, int prefixLength)
    {
        IsIpv6 = isIpv6;
        _first = first;
        PrefixLength = prefixLength;
    }

    /// <summary>Whether the addresses are IPv6.</summary>
    public bool IsIpv6 { get; }

    /// <summary>Bits that all addresses share, 0 to 32 (IPv6: 128).</summary>
    public int PrefixLength { get; }

    /// <summary>First address, e.g. <c>10.8.0.0</c>.</summary>
    public string FirstAddress => Text(_first, IsIpv6);

    /// <summary>Whether all of IPv4 is in it, as the IPv6 addresses <c>::ffff:0:0/96</c>.</summary>
    public bool HoldsMappedIpv4 => IsIpv6 && _first <= Mapped && Mapped <= Last;

    static UInt128 Mapped => (UInt128)0xffff << 32;

    int Width => IsIpv6 ? 128 : 32;

    UInt128 Last => _first | HostMask(Width - PrefixLength);

    /// <summary>Reads a range; <paramref name="name"/> is what the error calls it.</summary>
    public static CidrRange Parse(string text, [CallerMemberName] string name = "")
    {
        if (!TrySplit(text, out var address, out var prefixLength))
            throw new ArgumentException($"{name} must be a range such as 10.8.0.0/20, got '{text}'.");

        var isIpv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        var value = Number(address);
        var first = value & ~HostMask((isIpv6 ? 128 : 32) - prefixLength);

        if (isIpv6 && prefixLength >= MappedPrefix && first >> 32 == Mapped >> 32)
            throw new ArgumentException(
                $"{name} must be written as IPv4: "
                    + $"{Text(first & uint.MaxValue, isIpv6: false)}/{prefixLength - MappedPrefix}, got '{text}'.");

        return first == value
            ? new CidrRange(isIpv6, first, prefixLength)
            : throw new ArgumentException($"{name} must start at its first address: {Text(first, isIpv6)}/{prefixLength}, got '{text}'.");
    }

    /// <summary>Whether an address is in both.</summary>
    public bool Overlaps(CidrRange other) => IsIpv6 == other.IsIpv6 && _first <= other.Last && other._first <= Last;

    /// <summary>Whether all of <paramref name="other"/> is in this one.</summary>
    public bool Contains(CidrRange other) => IsIpv6 == other.IsIpv6 && _first <= other._first && other.Last <= Last;

    /// <summary>CIDR notation.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstAddress}/{PrefixLength}");

    static bool TrySplit(string text, out IPAddress address, out int prefixLength)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        address = IPAddress.None;
        prefixLength = 0;

        // IPAddress also reads short forms such as "10.1"; only what it writes back the same is meant here, or is refused by a better name.
        return slash > 0
            && IPAddress.TryParse(text.AsSpan(0, slash), out address!)
            && (address.IsIPv4MappedToIPv6 || address.ToString() == text[..slash])
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefixLength)
            && prefixLength <= (address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32);
    }

    static UInt128 Number(IPAddress address)
    {
        var bytes = address.GetAddressBytes();

        return bytes.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    static string Text(UInt128 value, bool isIpv6)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);

        return new IPAddress(isIpv6 ? bytes : bytes[12..]).ToString();
    }

    static UInt128 HostMask(int bits) => bits == 128 ? UInt128.MaxValue : (UInt128.One << bits) - 1;
}
