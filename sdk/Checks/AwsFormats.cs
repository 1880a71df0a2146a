using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Plan.Schema;

namespace Groundwork.Sdk.Checks;

/// <summary>The forms of texts that only AWS has.</summary>
static partial class AwsFormats
{
    /// <summary>What the text must be; null where it is, or where the form is none that can be checked here.</summary>
    public static string? Fault(string text, ValueConstraints constraints) => constraints.Format switch
    {
        // The plugin-SDK resources of the provider take an empty ARN for none.
        "arn" => text.Length == 0 || Arn.IsMatch(text) ? null : "be an ARN such as arn:aws:sns:eu-west-1:123456789012:alerts",
        "bool-string" => text is "true" or "false" or "" ? null : "be \"true\" or \"false\"",
        "int-string" =>
            IsWhole(text, out var whole) && InBounds(whole, constraints) ? null : $"be a whole number as text{Bounded(constraints)}",
        "number-string" =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && InBounds(number, constraints)
                ? null
                : $"be a number as text{Bounded(constraints)}",
        "int32" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? null
            : "be a whole number of 32 bits as text",
        "iso-duration" => Duration.IsMatch(text) ? null : "be a duration such as P30D or PT1H",
        "kms-key-id" => KeyId.IsMatch(text) || Arn.IsMatch(text) ? null : "be a key's id, alias or ARN",
        "service-principal" => ServicePrincipal.IsMatch(text) ? null : "be a service such as lambda.amazonaws.com",
        "amazon-asn" or "asn4" => IsWhole(text, out var asn) && asn is >= 0 and <= uint.MaxValue ? null : "be an AS number as text",
        _ => null,
    };

    [GeneratedRegex(
        "^arn:[\\w-]+:[a-zA-Z0-9-]+:[a-z0-9-]*:(\\d{12}|aws|aws-managed|third-party|aws-marketplace|cloudfront)?:.+\\z",
        RegexOptions.CultureInvariant)]
    static partial Regex Arn { get; }

    [GeneratedRegex("^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?\\z", RegexOptions.CultureInvariant)]
    static partial Regex Duration { get; }

    [GeneratedRegex("^(alias/[0-9A-Za-z_/-]+|(mrk-)?[0-9a-f-]{32,36})\\z", RegexOptions.CultureInvariant)]
    static partial Regex KeyId { get; }

    [GeneratedRegex("^([a-z0-9-]+\\.)+(amazonaws\\.com(\\.cn)?|amazon\\.com|internal)\\z", RegexOptions.CultureInvariant)]
    static partial Regex ServicePrincipal { get; }

    static bool IsWhole(string text, out double number)
    {
        var isWhole = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole);
        number = whole;
        return isWhole;
    }

    static bool InBounds(double number, ValueConstraints constraints) => !(number < constraints.Min || number > constraints.Max);

    static string Bounded(ValueConstraints constraints) =>
        (constraints.Min ?? constraints.Max) is null ? "" : $", {Bounds.Of(constraints.Min, constraints.Max)}";
}
