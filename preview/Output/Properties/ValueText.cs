using System.Globalization;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Output.Properties;

/// <summary>Values that fit on one line, as Pulumi prints them; a secret is a mask, an unknown names its origin.</summary>
/// <param name="names">What resources are called in expressions.</param>
/// <param name="redactor">What takes secrets out of texts, before they are cut to size.</param>
sealed class ValueText(UnknownNames names, Redactor redactor)
{
    /// <summary>The mask of a secret.</summary>
    public const string Secret = "[secret]";

    /// <summary>The text of a value that isn't a map or a list.</summary>
    public string Of(PropertyValue value) => value switch
    {
        NullValue => "<null>",
        BoolValue truth => truth.Value ? "true" : "false",
        NumberValue number => Number(number.Value),
        TextValue text => Quoted.Short(redactor.Clean(text.Value)),
        SecretValue { Inner: { IsKnown: false } inner } => Origins(inner),
        SecretValue => Secret,
        UnknownValue unknown => Unknown(unknown),
        AssetValue { Kind: AssetKind.Text } asset => $"asset(text:{Short(asset.ContentHash)})",
        AssetValue { Kind: AssetKind.File } asset => $"asset(file:{Short(asset.ContentHash)}) {{ {redactor.Clean(asset.Source)} }}",
        AssetValue asset => $"asset(uri:{redactor.Clean(asset.Source)})",
        ArchiveValue { Kind: AssetKind.File } archive =>
            $"archive(file:{Short(archive.ContentHash)}) {{ {redactor.Clean(archive.Source)} }}",
        ArchiveValue { Kind: AssetKind.Remote } archive => $"archive(uri:{redactor.Clean(archive.Source)})",
        ArchiveValue archive => $"archive(assets:{Short(archive.ContentHash)})",
        ResourceReferenceValue reference => $"[resource {redactor.Clean(names.Of(reference.Urn))}]",
        _ => throw new ArgumentException($"{value.GetType().Name} takes more than one line.", nameof(value)),
    };

    /// <summary>A text cleaned of secrets.</summary>
    public string Clean(string text) => redactor.Clean(text);

    // Only where a secret comes from is shown: a template's own text may be secret too.
    string Origins(PropertyValue inner)
    {
        var origins = string.Join(", ", ValueOrigins.Of(inner).Select(o => redactor.Clean(names.Of(o))).Where(static o => o.Length > 0));
        return origins.Length == 0 ? Secret : $"[secret {origins}]";
    }

    string Unknown(UnknownValue unknown)
    {
        var expression = redactor.Clean(names.Of(unknown.Expression));
        return expression.Length == 0 ? "[unknown]" : $"[unknown {expression}]";
    }

    static string Number(double number) =>
        Math.Truncate(number) == number && Math.Abs(number) < 1e18
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("G6", CultureInfo.InvariantCulture) is var general
                    && double.Parse(general, CultureInfo.InvariantCulture) == number
                ? general
                : number.ToString("R", CultureInfo.InvariantCulture);

    static string Short(string hash) => hash.Length > 7 ? hash[..7] : hash;
}
