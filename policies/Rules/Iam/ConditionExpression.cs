using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>
/// An IAM condition's CEL, as far as it bounds a grant by the resource's name, type or service: <c>==</c>, <c>!=</c>, <c>startsWith</c>,
/// <c>endsWith</c>, <c>!</c>, <c>&amp;&amp;</c>, <c>||</c>, parentheses. Anything else, a time for example, is unknown: it may hold.
/// </summary>
sealed partial class ConditionExpression
{
    readonly string[] _tokens;
    readonly Func<string, string?> _attribute;
    int _at;

    ConditionExpression(string[] tokens, Func<string, string?> attribute) => (_tokens, _attribute) = (tokens, attribute);

    /// <summary>Whether the condition may hold for a resource of that name, type and service.</summary>
    public static bool MayHold(string expression, string name, string type, string service)
    {
        var tokens = Token().Matches(expression).Select(static m => m.Value).ToArray();
        var parser = new ConditionExpression(tokens, attribute => attribute switch
        {
            "resource.name" => name,
            "resource.type" => type,
            "resource.service" => service,
            _ => null,
        });
        var holds = parser.Or();
        return parser._at < tokens.Length || holds != false;
    }

    string? Peek => _at < _tokens.Length ? _tokens[_at] : null;

    bool? Or()
    {
        var value = And();
        while (Peek == "||")
        {
            _at++;
            var right = And();
            value = value == true || right == true ? true : value is null || right is null ? null : false;
        }

        return value;
    }

    bool? And()
    {
        var value = Not();
        while (Peek == "&&")
        {
            _at++;
            var right = Not();
            value = value == false || right == false ? false : value is null || right is null ? null : true;
        }

        return value;
    }

    bool? Not()
    {
        if (Peek != "!")
        {
            return Term();
        }

        _at++;
        return Not() is { } value ? !value : null;
    }

    bool? Term()
    {
        if (Peek == "(")
        {
            _at++;
            var value = Or();
            _at++;
            return value;
        }

        var left = Peek ?? "";
        _at++;
        var call = Call().Match(left);
        if (call.Success)
        {
            return (_attribute(call.Groups["of"].Value), call.Groups["text"].Value) switch
            {
                (null, _) => null,
                (var value, var text) when call.Groups["what"].Value == "startsWith" => value.StartsWith(text, StringComparison.Ordinal),
                (var value, var text) => value.EndsWith(text, StringComparison.Ordinal),
            };
        }

        if (Peek is "<" or ">" or "<=" or ">=")
        {
            _at += 2;
            return null;
        }

        if (Peek is not ("==" or "!="))
        {
            return null;
        }

        var isEqual = Peek == "==";
        _at++;
        var right = Text(Peek ?? "");
        _at++;
        return _attribute(left) is { } attribute && right is not null
            ? string.Equals(attribute, right, StringComparison.Ordinal) == isEqual
            : null;
    }

    static string? Text(string token) => token.Length >= 2 && token[0] is '"' or '\'' ? token[1..^1] : null;

    [GeneratedRegex(
        """[A-Za-z_.]+\.(?:startsWith|endsWith)\((?:"[^"]*"|'[^']*')\)|[A-Za-z_.]+(?:"""
            + """\([^()]*\))?|"[^"]*"|'[^']*'|&&|\|\||==|!=|<=|>=|[!()<>]|\S""")]
    private static partial Regex Token();

    [GeneratedRegex("""^(?<of>[A-Za-z_.]+)\.(?<what>startsWith|endsWith)\(["'](?<text>[^"']*)["']\)$""")]
    private static partial Regex Call();
}
