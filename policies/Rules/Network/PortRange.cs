using System.Globalization;
using System.Net;

namespace Groundwork.Policies.Rules.Network;

/// <summary>One port, or a range of ports, both ends included.</summary>
readonly record struct PortRange(int First, int Last)
{
    /// <summary>Every port; a range from 1 on counts as every one too.</summary>
    public static PortRange All { get; } = new(1, IPEndPoint.MaxPort);

    public static bool TryParse(string text, out PortRange range)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var isRead = int.TryParse(dash < 0 ? text : text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var last = first;
        isRead &= dash < 0 || int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out last);
        range = new(first, last);
        return isRead;
    }

    /// <summary>Whether all of <paramref name="other"/> is in it.</summary>
    public bool Includes(PortRange other) => First <= other.First && Last >= other.Last;

    /// <inheritdoc/>
    public override string ToString() =>
        First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
