using System.Text.Json.Nodes;
using Groundwork.Sdk.Schemas;

namespace Groundwork.Sdk.SchemaCut;

/// <summary>Cuts a schema out of a provider's facts: the resources asked for, and every type that they reach.</summary>
sealed class Cutter
{
    const string Enumeration = "enum:";

    static readonly char[] Brackets = ['<', '>', ','];

    readonly Facts _facts;
    readonly SortedDictionary<string, JsonObject> _resources = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, JsonObject> _types = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, JsonObject> _enums = new(StringComparer.Ordinal);

    Cutter(Facts facts) => _facts = facts;

    /// <summary>The text of <c>schema.json</c>.</summary>
    public static string Cut(Facts facts, TokenList tokens)
    {
        var cutter = new Cutter(facts);
        foreach (var token in tokens.Tokens.Prepend($"pulumi:providers:{facts.Provider}").Distinct(StringComparer.Ordinal))
        {
            cutter.AddResource(token, tokens.LeftOutOf(token));
        }

        return SchemaText.Of(
            facts.Provider,
            facts.Version,
            null,
            ("resources", cutter._resources),
            ("types", cutter._types),
            ("enums", cutter._enums));
    }

    void AddResource(string token, IReadOnlyCollection<string> leftOut)
    {
        var resource = _facts.Find("resources", token) ?? throw new CutException($"The facts have no resource '{token}'.{Near(token)}");
        foreach (var name in leftOut)
        {
            Omission.Of(resource, name);
        }

        _resources.Add(token, resource);
        Follow(resource["inputs"], token);
        Follow(resource["outputs"], token);
    }

    void Follow(JsonNode? properties, string owner)
    {
        foreach (var property in (properties as JsonObject)?.Select(static p => (JsonObject)p.Value!) ?? [])
        {
            foreach (var name in $"{property["type"]},{property["outType"]}".Split(Brackets, StringSplitOptions.RemoveEmptyEntries))
            {
                AddType(name, owner);
            }
        }
    }

    void AddType(string name, string owner)
    {
        if (name.StartsWith(Enumeration, StringComparison.Ordinal))
        {
            var key = name[Enumeration.Length..];
            _enums[key] = _facts.Find("enums", key) ?? throw Missing(key, owner);
        }
        else if (!_types.ContainsKey(name) && !SimpleTypes.Contains(name))
        {
            var type = _facts.Find("types", name) ?? throw Missing(name, owner);
            _types.Add(name, type);
            Follow(type["properties"], name);
        }
    }

    static CutException Missing(string name, string owner) =>
        new($"'{owner}' uses the type '{name}', which the facts don't have: add it to them.");

    string Near(string token)
    {
        var name = token[(token.LastIndexOf(':') + 1)..];
        var near = _facts.Tokens.Where(t => t.EndsWith(":" + name, StringComparison.OrdinalIgnoreCase)).ToList();
        return near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "";
    }
}
