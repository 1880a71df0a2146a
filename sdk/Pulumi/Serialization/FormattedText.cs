using System.Globalization;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>An interpolated text over outputs: <c>string.Format</c> once all are known, a template before.</summary>
static class FormattedText
{
    public static Output<string> Of(FormattableString text)
    {
        var arguments = text.GetArguments();
        var parts = new IOutput?[arguments.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = arguments[i] switch
            {
                IOutput output => output,
                IInput input => input.ToOutput(),
                var plain => new Output<object?>(plain, OutputMeta.Plain),
            };
        }

        return Combined.Of(
            parts,
            // A part that is unknown may have no value that its format specifier takes; the text is not read then.
            values => parts.All(static p => p is null || p.Peek(out _, out var meta) is null && meta.IsKnown)
                ? string.Format(CultureInfo.InvariantCulture, text.Format, values)
                : "",
            (values, metas) => Template(text.Format, values, metas));
    }

    static UnknownValue Template(string format, object?[] values, OutputMeta[] metas)
    {
        var template = new TemplateBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] is '{' or '}' && at + 1 < format.Length && format[at + 1] == format[at])
            {
                template.Append(format[at++]);
            }
            else if (format[at] == '{')
            {
                var end = format.IndexOf('}', at);
                Fill(template, format.AsSpan(at + 1, end - at - 1), values, metas);
                at = end;
            }
            else
            {
                template.Append(format[at]);
            }
        }

        return template.Build();
    }

    static void Fill(TemplateBuilder template, ReadOnlySpan<char> hole, object?[] values, OutputMeta[] metas)
    {
        var digits = hole.IndexOfAny(',', ':') is var n && n < 0 ? hole.Length : n;
        var index = int.Parse(
            hole[..digits],
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture);
        if (!metas[index].IsKnown)
        {
            template.Append(metas[index].Expression);
        }
        else if (metas[index].IsTainted)
        {
            template.Append(TemplateBuilder.Mask);
        }
        else
        {
            template.Append(string.Format(CultureInfo.InvariantCulture, $"{{0{hole[digits..]}}}", values[index]));
        }
    }
}
