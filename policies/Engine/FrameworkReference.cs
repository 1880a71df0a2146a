using System.Text.RegularExpressions;

namespace Groundwork.Policies.Engine;

/// <summary>A control of a published framework that a rule enforces, written <c>cis-gcp@4.0:6.4</c>.</summary>
/// <param name="Framework">The framework, e.g. <c>cis-gcp</c>, <c>iso-27001</c>, <c>soc2</c>, <c>pci-dss</c>.</param>
/// <param name="Version">Its edition, e.g. <c>4.0</c>.</param>
/// <param name="Control">The control's number in it, e.g. <c>6.4</c>.</param>
public sealed partial record FrameworkReference(string Framework, string Version, string Control)
{
    /// <summary>Reads <c>framework@version:control</c>; anything else is a <see cref="FormatException"/>.</summary>
    public static FrameworkReference Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
            : throw new FormatException($"'{text}' is not a framework reference: write it as cis-gcp@4.0:6.4.");
    }

    /// <summary>Reads <c>framework@version:control</c>.</summary>
    public static implicit operator FrameworkReference(string text) => Parse(text);

    /// <inheritdoc/>
    public override string ToString() => $"{Framework}@{Version}:{Control}";

    [GeneratedRegex("^([a-z0-9][a-z0-9-]*)@([A-Za-z0-9.]+):(\\S+)$")]
    private static partial Regex Form();
}
