using System.Net;
using System.Net.Sockets;

namespace Groundwork.Plan.Dangers;

/// <summary>Tells a range that lets in a large part of the internet.</summary>
static class PublicRanges
{
    /// <summary>Whether a range is everything, or so large a part that it must be meant so, such as one half of two.</summary>
    public static bool IsPublic(string range) =>
        range is "*" or "internet"
        || (IPNetwork.TryParse(range, out var network) && network.PrefixLength < (network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 8 : 16) && !IsPrivate(range));

    static bool IsPrivate(string range) => range.StartsWith("fc00:", StringComparison.OrdinalIgnoreCase) || range.StartsWith("fd00:", StringComparison.OrdinalIgnoreCase);
}
