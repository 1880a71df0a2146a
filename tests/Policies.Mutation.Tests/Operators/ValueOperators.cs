using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Mutation.Tests.Operators;

/// <summary>
/// Every way to spoil one value. They know what the schema says and what shape a text has, and nothing of any rule.
/// </summary>
static partial class ValueOperators
{
    /// <summary>All changes of a value, each result once.</summary>
    public static IEnumerable<Change> Changes(Site site) =>
        All(site).Where(change => !Equals(change.To, site.Value)).DistinctBy(static change => change.To);

    static IEnumerable<Change> All(Site site) =>
        Removed(site).Concat(FlippedFlag(site))
            .Concat(OtherValues(site))
            .Concat(WiderRange(site))
            .Concat(WiderRole(site))
            .Concat(WiderMember(site))
            .Concat(SmallerNumber(site))
            .Concat(OtherText(site))
            .Concat(Unmarked(site));

    /// <summary>Takes the property or the list element away.</summary>
    static IEnumerable<Change> Removed(Site site)
    {
        yield return new(site.InList ? "delete-element" : "delete-property", null);
    }

    static IEnumerable<Change> FlippedFlag(Site site)
    {
        if (site.Unwrapped is BoolValue flag)
        {
            yield return new("flip", site.Like(!flag.Value));
        }
        else if (site.Text is "on" or "off" or "true" or "false" && site.Constraints.Enum.IsEmpty)
        {
            yield return new("flip", site.Like(site.Text switch { "on" => "off", "off" => "on", "true" => "false", _ => "true" }));
        }
    }

    static IEnumerable<Change> OtherValues(Site site) => site.Unwrapped is TextValue
        ? site.Constraints.Enum.Where(value => !Equals(value, site.Unwrapped)).Select(value => new Change("other-value", site.Like(value)))
        : [];

    /// <summary>A CIDR range becomes the whole address space, and a network 256 times as large; a port becomes all ports.</summary>
    static IEnumerable<Change> WiderRange(Site site)
    {
        if (site.Text is { } range && Cidr().Match(range) is { Success: true } cidr)
        {
            var isIPv6 = range.Contains(':', StringComparison.Ordinal);
            var prefix = int.Parse(cidr.Groups["prefix"].ValueSpan, CultureInfo.InvariantCulture);
            yield return new("widen-range", site.Like(isIPv6 ? "::/0" : "0.0.0.0/0"));
            if (prefix > 8 && !isIPv6)
            {
                yield return new("widen-range", site.Like(Shorter(cidr.Groups["address"].Value, prefix - 8)));
            }
        }
        else if (site.Property == "ports" && site.Text is { } ports && Ports().IsMatch(ports))
        {
            yield return new("widen-range", site.Like("1-65535"));
        }
    }

    static IEnumerable<Change> WiderRole(Site site)
    {
        if (site.Text is { } role && role.StartsWith("roles/", StringComparison.Ordinal))
        {
            yield return new("widen-role", site.Like("roles/owner"));
            yield return new("widen-role", site.Like("roles/editor"));
            yield return new("widen-role", site.Like($"{role.Split('.')[0]}.admin"));
        }
    }

    static IEnumerable<Change> WiderMember(Site site)
    {
        if (site.Property is "member" or "members" && site.Unwrapped is TextValue or UnknownValue)
        {
            yield return new("widen-role", site.Like("allUsers"));
            yield return new("widen-role", site.Like("allAuthenticatedUsers"));
        }
    }

    /// <summary>A number, a number in text and a duration become half, and the least that the schema allows.</summary>
    static IEnumerable<Change> SmallerNumber(Site site)
    {
        if (site.Unwrapped is NumberValue { Value: > 0 } number)
        {
            var half = number.Value < 1 ? number.Value / 2 : Math.Floor(number.Value / 2);
            yield return new("shrink", site.Like(half));
            yield return new("shrink", site.Like(site.Constraints.Min ?? 0));
        }
        else if (site.Text is { } text && site.Property != "ports" && Quantity().Match(text) is { Success: true } quantity
            && long.TryParse(quantity.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var amount))
        {
            var unit = quantity.Groups["unit"].Value;
            yield return new("shrink", site.Like(string.Create(CultureInfo.InvariantCulture, $"{amount / 2}{unit}")));
            yield return new("shrink", site.Like($"0{unit}"));
        }
    }

    /// <summary>A text, or a reference to another resource, becomes a text of the same shape that means something else.</summary>
    static IEnumerable<Change> OtherText(Site site)
    {
        if (!site.Constraints.Enum.IsEmpty || site.Text is "on" or "off" or "true" or "false")
        {
            yield break;
        }

        if (site.Text is { } text)
        {
            yield return new(
                "other-text",
                site.Like(LastLetter().IsMatch(text) ? LastLetter().Replace(text, static m => Other(m.Value[0])) : $"{text}x"));
        }
        else if (site.Unwrapped is UnknownValue)
        {
            yield return new("other-text", site.Like("other"));
        }
    }

    static IEnumerable<Change> Unmarked(Site site)
    {
        if (site.Value is SecretValue { Inner: { } inner })
        {
            yield return new("unmark-secret", inner);
        }
    }

    static string Other(char letter) => letter switch
    {
        '0' => "1",
        > '0' and <= '9' => $"{(char)(letter - 1)}",
        'x' => "y",
        _ => "x",
    };

    static string Shorter(string address, int prefix)
    {
        var bytes = address.Split('.')
            .Select(static part => uint.Parse(part, CultureInfo.InvariantCulture))
            .Aggregate(0u, static (all, part) => (all << 8) | part);
        var network = prefix == 0 ? 0 : bytes & (uint.MaxValue << (32 - prefix));
        return $"{network >> 24}.{(network >> 16) & 255}.{(network >> 8) & 255}.{network & 255}/{prefix}";
    }

    [GeneratedRegex(@"^(?<address>[0-9]{1,3}(\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*)/(?<prefix>[0-9]{1,3})$")]
    private static partial Regex Cidr();

    [GeneratedRegex("^[0-9]+(-[0-9]+)?$")]
    private static partial Regex Ports();

    [GeneratedRegex("^(?<number>[1-9][0-9]*)(?<unit>s|m|h|d)?$")]
    private static partial Regex Quantity();

    // The last letter or digit: what follows it, such as a domain's dot, belongs to the shape.
    [GeneratedRegex("[A-Za-z0-9](?=[^A-Za-z0-9]*$)")]
    private static partial Regex LastLetter();
}
