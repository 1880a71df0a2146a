using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Groundwork.Plan.Schema;

namespace Groundwork.Sdk.Checks;

/// <summary>The forms a text may have to take.</summary>
static class Formats
{
    /// <summary>What the text must be; null where it is, or where the form is none that can be checked here.</summary>
    public static string? Fault(string text, ValueConstraints constraints) => constraints.Format switch
    {
        null => null,
        "cidr" or "cidr-network" or "cidr-rfc1918" or "cidr-ipv4" or "cidr-ipv6" => CidrFormat.Fault(text, constraints),
        "rfc3339" => IsTimestamp(text) ? null : "be a time such as 2026-01-31T08:00:00Z",
        "go-duration" => GoDuration.TryParse(text, out _) ? null : "be a duration such as 90s or 1h30m",
        "go-duration-nonnegative" => GoDuration.TryParse(text, out var nanoseconds) && nanoseconds >= 0
            ? null
            : "be a duration of zero or more, such as 90s or 1h30m",
        "base64" => Base64.IsValid(text) ? null : "be base64",
        "json" => IsJson(text) ? null : "be JSON",
        "json-or-yaml" => text.AsSpan().TrimStart() is not ['{' or '[', ..] || IsJson(text) ? null : "be JSON or YAML",
        "ip" => IsAddress(text, null) ? null : "be an address such as 10.0.0.1",
        "ipv4" => IsAddress(text, AddressFamily.InterNetwork) ? null : "be an address such as 10.0.0.1",
        "ipv6" => IsAddress(text, AddressFamily.InterNetworkV6) ? null : "be an address such as fd00::1",
        "regex" => Patterns.IsPattern(text) ? null : "be a regular expression",
        _ => AwsFormats.Fault(text, constraints),
    };

    static bool IsAddress(string text, AddressFamily? family) =>
        IPAddress.TryParse(text, out var address)
        && (family is null || address.AddressFamily == family)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.AsSpan().Count('.') == 3);
    static bool IsTimestamp(string text) =>
        text.Length >= 20 && text[10] is 'T' or 't'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && (text[^1] is 'Z' or 'z' || (text[^3] == ':' && text[^6] is '+' or '-'));

    static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
