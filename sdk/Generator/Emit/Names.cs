using System.Globalization;
using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Spells names and texts in C#.</summary>
static class Names
{
    static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>A parameter of that name, whatever it is.</summary>
    public static string Parameter(string name)
    {
        var identifier = new string([.. name.Select(static c => char.IsLetterOrDigit(c) || c == '_' ? c : '_')]);
        return Keywords.Contains(identifier) ? "@" + identifier : identifier;
    }

    /// <summary>The field behind a property.</summary>
    public static string Field(string wire) => "_" + Parameter(wire).TrimStart('@');

    public static string Literal(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>A plain value of the schema in C#.</summary>
    public static string Literal(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Literal((string)value),
    };

    /// <summary>What a call passes on of its parameter <c>args</c>.</summary>
    public static string Given(ClassName? args, string none) =>
        args is { } given ? $"args ?? new {given.Full}()" : $"global::Pulumi.{none}.Empty";

    public static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal));
}
