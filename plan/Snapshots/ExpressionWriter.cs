using System.Text;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>Writes how an unknown value is made: <c>trading-db.connectionName</c>, <c>apply(a.id, b.id)</c>, or a template.</summary>
static class ExpressionWriter
{
    /// <summary>What stands where the origin is a configuration value and no resource.</summary>
    public const string Configuration = "$config";

    /// <summary>The text of an expression that is no template.</summary>
    public static string Write(UnknownExpression expression, ResourceNames names)
    {
        var text = new StringBuilder();
        Append(text, expression, names);
        return text.ToString();
    }

    /// <summary>The text of a template, where <c>$$</c> is <c>$</c>.</summary>
    public static string WriteTemplate(UnknownTemplate template, ResourceNames names)
    {
        var text = new StringBuilder();
        foreach (var part in template.Parts)
        {
            if (part.Hole is null)
            {
                _ = text.Append(part.Literal!.Replace("$", "$$", StringComparison.Ordinal));
            }
            else
            {
                _ = text.Append("${");
                Append(text, part.Hole, names);
                _ = text.Append('}');
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a name stands for itself, without quotes.</summary>
    public static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or ':' or '$';

    static void Append(StringBuilder text, UnknownExpression expression, ResourceNames names)
    {
        switch (expression)
        {
            case UnknownOrigin origin:
                AppendOrigin(text, origin, names);
                break;
            case UnknownTemplate template:
                AppendQuoted(text.Append("template("), WriteTemplate(template, names));
                _ = text.Append(')');
                break;
            default:
                _ = text.Append("apply(");
                for (var i = 0; i < expression.Origins.Length; i++)
                {
                    AppendOrigin(text.Append(i > 0 ? ", " : ""), expression.Origins[i], names);
                }

                _ = text.Append(')');
                break;
        }
    }

    static void AppendOrigin(StringBuilder text, UnknownOrigin origin, ResourceNames names)
    {
        var name = origin.Urn.IsEmpty ? Configuration : names.Shortest(origin.Urn);
        if (origin.Urn.IsEmpty || (name[0] != '$' && name.All(IsPlain)))
        {
            _ = text.Append(name);
        }
        else
        {
            AppendQuoted(text, name);
        }

        var path = origin.Path.ToString();
        _ = text.Append(path.Length == 0 || path[0] == '[' ? "" : ".").Append(path);
    }

    static void AppendQuoted(StringBuilder text, string name) =>
        text.Append('"')
            .Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
            .Append('"');
}
