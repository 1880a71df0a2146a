using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>The C# names that Pulumi's own generator gives to the things of a package.</summary>
sealed partial class CSharpNames
{
    static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    readonly JsonObject _namespaces;
    readonly Regex _moduleFormat;

    /// <summary>Names by what a package says of its modules and of C#.</summary>
    public CSharpNames(string package, JsonObject meta, JsonObject csharp)
    {
        _namespaces = csharp.Child("namespaces");
        _moduleFormat = new(meta["moduleFormat"].AsText() ?? "(.*)", RegexOptions.CultureInvariant);
        IsBridged = csharp["compatibility"].AsText() == "tfbridge20";
        IsLifted = csharp.Flag("liftSingleValueMethodReturns");
        RootNamespace = $"{csharp["rootNamespace"].AsText() ?? "Pulumi"}.{Namespace(package)}";
    }

    /// <summary>The namespace of the package.</summary>
    public string RootNamespace { get; }

    /// <summary>Whether nested types are named as in bridged Terraform providers.</summary>
    public bool IsBridged { get; }

    /// <summary>Whether a method with one result gives that, without a class around it.</summary>
    public bool IsLifted { get; }

    /// <summary>The class of a token, e.g. <c>Pulumi.Toy.Db.Table</c>.</summary>
    /// <param name="token">The token.</param>
    /// <param name="qualifier"><c>Inputs</c> or <c>Outputs</c> for nested types; empty for anything else.</param>
    /// <param name="name">The name that the package asks for; null where it asks for none.</param>
    public string Class(string token, string qualifier = "", string? name = null)
    {
        if (token.Split(':') is not [var package, var path, { Length: > 0 } member])
        {
            throw new ImportException($"'{token}' is no token: it must be package:module:Name.");
        }

        var module = path == "providers" ? "" : Module(path);
        string[] parts =
        [
            package == "pulumi" ? RootNamespace : Root(package),
            module.Length > 0 ? Namespace(module) : "",
            qualifier,
            Upper(name ?? member),
        ];
        return string.Join('.', parts.Where(static p => p.Length > 0));
    }

    /// <summary>The C# name of a property.</summary>
    public static string Property(string wire, JsonObject property) =>
        property.Child("language").Child("csharp")["name"].AsText()
        ?? Upper(string.Concat(Words().Split(wire).Where(static w => w.Length > 0).Select(static (w, i) => i == 0 ? w : Upper(w))));

    /// <summary>The C# name of a value of an enumeration.</summary>
    public static string Value(string value, string enumeration)
    {
        var name = value switch
        {
            "*" => "Asterisk",
            [>= '0' and <= '9'] => Digits[value[0] - '0'],
            _ => value,
        };
        name = Upper(Underscores().Replace(IllegalCharacters().Replace(name, "_"), "_"));
        name = char.IsDigit(name, 0) ? "_" + name : name;
        return name switch
        {
            "Equals" => "EqualsValue",
            ['_', ..] => enumeration + name,
            _ => name,
        };
    }

    /// <summary>The text with its first letter in upper case.</summary>
    public static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    string Root(string package) => RootNamespace[..(RootNamespace.LastIndexOf('.') + 1)] + Namespace(package);

    string Module(string path) =>
        _moduleFormat.Match(path) is { Success: true, Groups: [_, { Value: { Length: > 0 } module }, ..] }
                && !module.StartsWith("index", StringComparison.Ordinal)
            ? module
            : "";

    string Namespace(string module) =>
        _namespaces[module].AsText()
        ?? string.Join('.', module.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(static p => string.Concat(p.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Upper))));

    [GeneratedRegex(@"[^\p{L}\p{Nl}\p{Nd}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"[^\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]", RegexOptions.CultureInvariant)]
    private static partial Regex IllegalCharacters();

    [GeneratedRegex("_+", RegexOptions.CultureInvariant)]
    private static partial Regex Underscores();
}
