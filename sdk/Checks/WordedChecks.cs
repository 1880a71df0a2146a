using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>What the schemas demand of one value in words, each with the test that it stands for.</summary>
static partial class WordedChecks
{
    static readonly ValueConstraints Json = new() { Format = "json" };

    static readonly FrozenDictionary<string, (string Demand, Func<string, bool> Holds)> Texts = new Dictionary<string,
        (string, Func<string, bool>)>
    {
        ["an ARN, or *"] = ("be an ARN, or *", static t => t == "*" || IsArn(t)),
        ["an ARN, or kafka://topic"] =
            ("be an ARN, or kafka://topic", static t => t.StartsWith("kafka://", StringComparison.Ordinal) || IsArn(t)),
        ["an ARN, or connect.<region>.amazonaws.com"] =
            ("be an ARN, or connect.<region>.amazonaws.com", static t => Connect.IsMatch(t) || IsArn(t)),
        ["a cluster ARN, or an identifier: lower-case letters, digits, single hyphens, a letter first, no hyphen last"] =
            (
                "be a cluster's ARN, or its identifier: lower-case letters, digits, single hyphens, a letter first, no hyphen last",
                static t => Identifier.IsMatch(t) || IsArn(t)),
        ["an IANA protocol name or number, or -1"] = ("be an IANA protocol's name or number, or -1", static t => Protocol.IsMatch(t)),
        ["at least 4 unique characters"] = ("have at least 4 different characters", static t => t.Distinct().Count() >= 4),
        ["at most two * wildcards"] = ("have at most two *", static t => t.AsSpan().Count('*') <= 2),
        ["JSON of at most 4096 characters"] =
            ("be JSON of at most 4096 characters", static t => t.Length <= 4096 && Formats.Fault(t, Json) is null),
        ["no query part"] = ("have no query part", static t => !t.Contains('?', StringComparison.Ordinal)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, Func<double, bool>> Numbers = new Dictionary<string, Func<double, bool>>
    {
        ["0, or at least 10485760"] = static n => n is 0 or >= 10485760,
        ["7, 731 or a multiple of 31 from 31 to 713"] = static n => n is 7 or 731 || (n is >= 31 and <= 713 && n % 31 == 0),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the value is not what the words say. Words that stand for no test are always kept.</summary>
    public static bool IsBroken(string? words, PropertyValue value) => (words, value) switch
    {
        (null, _) => false,
        (_, TextValue text) => Texts.TryGetValue(words, out var check) && !check.Holds(text.Value),
        (_, NumberValue number) => Numbers.TryGetValue(words, out var holds) && !holds(number.Value),
        _ => false,
    };

    /// <summary>What a text must be or have.</summary>
    public static string Demand(string words) => Texts[words].Demand;

    /// <summary>Whether the words stand for a test.</summary>
    public static bool IsKnown(string words) => Texts.ContainsKey(words) || Numbers.ContainsKey(words);

    static bool IsArn(string text) => text.Length > 0 && AwsFormats.Fault(text, new() { Format = "arn" }) is null;

    [GeneratedRegex("^connect\\.[a-z0-9-]+\\.amazonaws\\.com\\z", RegexOptions.CultureInvariant)]
    static partial Regex Connect { get; }

    [GeneratedRegex("^(?!.*--)[a-z][a-z0-9-]*(?<!-)\\z", RegexOptions.CultureInvariant)]
    static partial Regex Identifier { get; }

    [GeneratedRegex("^(-1|\\d{1,3}|[a-z][a-z0-9.+-]*)\\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    static partial Regex Protocol { get; }
}
