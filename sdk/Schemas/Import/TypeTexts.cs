using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>Turns a package's types into those of a schema file, and notes what each nested type is used for.</summary>
sealed class TypeTexts(Package package)
{
    const string Core = "pulumi.json#/";
    const string Types = "#/types/";
    const string Resources = "#/resources/";

    readonly Dictionary<string, Uses> _uses = new(StringComparer.Ordinal);
    readonly Queue<(string Token, Uses Uses)> _unread = new();

    /// <summary>The types of other packages that were met, and those that the SDKs write by hand.</summary>
    public SortedSet<string> Foreign { get; } = new(StringComparer.Ordinal);

    /// <summary>The object types that are used, and for what; those that they use in turn are included once all are read.</summary>
    public IReadOnlyDictionary<string, Uses> Used => _uses;

    /// <summary>The next use of a type whose own properties weren't read for that use yet.</summary>
    public bool TryNext(out (string Token, Uses Uses) next) => _unread.TryDequeue(out next);

    /// <summary>The schema's type of a package's type.</summary>
    /// <param name="type">The package's type.</param>
    /// <param name="owner">What has it.</param>
    /// <param name="uses">What it is used for.</param>
    public string Of(JsonObject type, string owner, Uses uses)
    {
        if (type.Flag("plain") && uses.HasFlag(Uses.Given))
        {
            uses = (uses & ~Uses.Given) | Uses.Plain;
        }

        if (type["oneOf"] is not null)
        {
            return Union(type, owner, uses);
        }

        if (type["$ref"].AsText() is { } reference)
        {
            return Referred(reference, type, owner, uses);
        }

        return type["type"].AsText() switch
        {
            "array" when type["items"] is JsonObject item => $"list<{Of(item, owner, uses)}>",
            "array" => throw new ImportException($"The list of {owner} doesn't say its \"items\"."),
            "object" => $"map<{(type["additionalProperties"] is JsonObject item ? Of(item, owner, uses) : "string")}>",
            var simple => Simple(simple) ?? throw new ImportException($"The type of {owner} must be string, integer, number, boolean, "
                + $"array, object, a $ref or a oneOf, got {(simple is null ? "nothing" : $"'{simple}'")}."),
        };
    }

    static string? Simple(string? type) => type switch
    {
        "string" => "string",
        "integer" => "int",
        "number" => "number",
        "boolean" => "bool",
        _ => null,
    };

    string Union(JsonObject type, string owner, Uses uses)
    {
        var cases = type.Items("oneOf").ToList();
        if (!uses.HasFlag(Uses.Given)
            && !uses.HasFlag(Uses.Plain)
            && cases.Select(Enumeration).FirstOrDefault(static e => e is not null) is { } enumeration)
        {
            return Simple(enumeration["type"].AsText()) ?? "string";
        }

        var texts = cases.Select(c => Of(c, owner, uses)).Distinct(StringComparer.Ordinal).ToList();
        return texts switch
        {
            [] => throw new ImportException($"The oneOf of {owner} has no types."),
            [var only] => only,
            [var first, var second] => $"union<{first},{second}>",
            _ => "any",
        };
    }

    JsonObject? Enumeration(JsonObject type) =>
        type["$ref"].AsText() is { } reference
                && reference.StartsWith(Types, StringComparison.Ordinal)
                && package.Find("types", Token(reference, Types)) is { } found
                && found["enum"] is not null
            ? found
            : null;

    string Referred(string reference, JsonObject type, string owner, Uses uses)
    {
        if (reference.StartsWith(Core, StringComparison.Ordinal))
        {
            return reference[Core.Length..] switch
            {
                "Any" => "any",
                "Archive" => "archive",
                "Asset" => "asset",
                "Json" => "json",
                _ => throw Missing(reference, owner),
            };
        }

        if (reference == "#/provider")
        {
            return $"resource:pulumi:providers:{package.Name}";
        }

        if (reference.StartsWith(Resources, StringComparison.Ordinal))
        {
            var token = Token(reference, Resources);
            var resource = package.Find("resources", token) ?? throw Missing(reference, owner);
            return resource.Flag("isOverlay") ? Other(reference) : $"resource:{token}";
        }

        if (!reference.StartsWith(Types, StringComparison.Ordinal))
        {
            return reference.Contains("schema.json#/", StringComparison.Ordinal) ? Other(reference) : throw Missing(reference, owner);
        }

        return Named(Token(reference, Types), uses) ?? Simple(type["type"].AsText()) ?? throw Missing(reference, owner);
    }

    string? Named(string token, Uses uses)
    {
        if (package.Find("types", token) is not { } type)
        {
            return null;
        }

        if (type.Flag("isOverlay"))
        {
            return Other(token);
        }

        if (type["enum"] is not null)
        {
            return type["type"].AsText() == "boolean" ? "bool" : $"enum:{token}";
        }

        var known = _uses.GetValueOrDefault(token);
        if ((known | uses) != known)
        {
            _uses[token] = known | uses;
            _unread.Enqueue((token, uses));
        }

        return token;
    }

    string Other(string reference)
    {
        _ = Foreign.Add(reference);
        return "any";
    }

    static string Token(string reference, string section) => Uri.UnescapeDataString(reference[section.Length..]);

    static ImportException Missing(string reference, string owner) =>
        new($"The $ref '{reference}' of {owner} leads nowhere: the package has no such type; get its whole schema once more.");
}
