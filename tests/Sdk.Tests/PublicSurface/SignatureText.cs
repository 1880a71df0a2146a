using System.Text.RegularExpressions;

namespace Groundwork.Sdk.Tests.PublicSurface;

/// <summary>
/// Brings a member's declaration to a form that reflection can give too: no modifiers, no nullability, no default values.
/// </summary>
static partial class SignatureText
{
    public static string Normalise(string line)
    {
        var text = Comment().Replace(line, "").Trim();
        text = Attributes().Replace(text, "");
        text = Accessors().Replace(text, static m => m.Value.Contains("private", StringComparison.Ordinal)
                || m.Value.Contains("internal set", StringComparison.Ordinal)
                || !m.Value.Contains("set", StringComparison.Ordinal)
            ? (m.Value.Contains("get", StringComparison.Ordinal) ? " { get; }" : " { set; }")
            : m.Value.Contains("get", StringComparison.Ordinal) ? " { get; set; }" : " { set; }");
        text = Modifiers().Replace(text, "");
        text = Defaults().Replace(text, "");
        text = Constraint().Replace(text, "");
        text = text.TrimEnd(';').Replace("?", "", StringComparison.Ordinal);
        text = Qualifiers().Replace(text, "");
        text = TupleNames().Replace(text, "");
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*\[[^\]]*\]\s*|\[NotNullWhen\(true\)\]\s*")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\s*\{[^}]*\}")]
    private static partial Regex Accessors();

    [GeneratedRegex(@"\b(public|protected|internal|private|static|readonly|override|virtual|abstract|sealed|params|this|out)\b(?!\[)\s*")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@"\s*=\s*(null|false|true|default|"""")")]
    private static partial Regex Defaults();

    [GeneratedRegex(@"\s*where [^;]*")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\b(System|Text|Json|Threading|Tasks|RegisterPackageRequest|Pulumi|Testing)\.")]
    private static partial Regex Qualifiers();

    [GeneratedRegex(@"(?<=Task<\([^)]*) \w+(?=[,)][^>]*)(?<! IDictionary)(?=,|\)>)")]
    private static partial Regex TupleNames();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
