using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>Turns a package's properties into those of a schema file.</summary>
sealed class Properties(TypeTexts types)
{
    /// <summary>What a resource, a function or a method takes.</summary>
    public JsonObject Given(JsonObject properties, HashSet<string> required, string owner, string className, Uses uses) =>
        Each(properties, owner, className, (wire, property, item) =>
        {
            item["type"] = types.Of(property, $"{owner}.{wire}", property.Flag("plain") ? uses | Uses.Plain : uses);
            Set(item, "plain", property.Flag("plain"));
            Constrain(item, property, required.Contains(wire));
        });

    /// <summary>What a resource shows.</summary>
    public JsonObject Shown(JsonObject properties, HashSet<string> required, string owner, string className) =>
        Each(properties, owner, className, (wire, property, item) =>
        {
            item["type"] = types.Of(property, $"{owner}.{wire}", Uses.Shown);
            Set(item, "nullable", !required.Contains(wire) && !IsList(item));
            Set(item, "secret", property.Flag("secret"));
            Describe(item, property);
        });

    /// <summary>What a function or a method answers.</summary>
    public JsonObject Answered(JsonObject properties, HashSet<string> required, string owner, string className, Uses uses) =>
        Each(properties, owner, className, (wire, property, item) =>
        {
            item["type"] = types.Of(property, $"{owner}.{wire}", uses);
            Set(item, "required", required.Contains(wire));
            Describe(item, property);
        });

    /// <summary>What a nested type has; it may differ as an output.</summary>
    public JsonObject Nested(JsonObject type, string owner, string className, Uses uses) =>
        Each(type.Child("properties"), owner, className, (wire, property, item) =>
        {
            var given = uses & (Uses.Given | Uses.Plain | Uses.Asked);
            var shown = uses & (Uses.Shown | Uses.Answered);
            var place = $"{owner}.{wire}";
            var output = shown == Uses.None ? null : types.Of(property, place, shown);
            item["type"] = given == Uses.None ? output! : types.Of(property, place, property.Flag("plain") ? given | Uses.Plain : given);
            if (output is not null && output != item["type"].AsText())
            {
                item["outType"] = output;
            }

            Set(item, "plain", property.Flag("plain"));
            Constrain(item, property, type.Texts("required").Contains(wire));
        });

    static void Constrain(JsonObject item, JsonObject property, bool isRequired)
    {
        Set(item, "required", isRequired);
        Set(item, "forceNew", property.Flag("willReplaceOnChanges") || property.Flag("replaceOnChanges"));
        Set(item, "secret", property.Flag("secret"));
        if (property["const"] is { } constant)
        {
            item["const"] = constant.DeepClone();
        }

        if (property["default"] is { } value)
        {
            item["default"] = value.DeepClone();
            item["argsDefault"] = true;
        }

        Describe(item, property);
    }

    static void Describe(JsonObject item, JsonObject property)
    {
        if (property["deprecationMessage"].AsText() is { Length: > 0 } message)
        {
            item["deprecated"] = message;
        }
    }

    static JsonObject Each(JsonObject properties, string owner, string className, Action<string, JsonObject, JsonObject> write)
    {
        var result = new JsonObject();
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [className] = "its own class" };
        foreach (var (wire, property) in properties.Entries().OrderBy(static p => p.Key, StringComparer.Ordinal))
        {
            var name = CSharpNames.Property(wire, property);
            if (!names.TryAdd(name, $"'{wire}'"))
            {
                throw new ImportException(
                    $"'{wire}' of {owner} and {names[name]} are both {name} in C#: give one another name, by \"language\": {{\"csharp\": "
                        + "{\"name\": \"…\"}} in the package schema.");
            }

            var item = new JsonObject { ["cs"] = name };
            write(wire, property, item);
            result.Add(wire, item);
        }

        return result;
    }

    static bool IsList(JsonObject item) => item["type"]!.GetValue<string>().StartsWith("list<", StringComparison.Ordinal);

    static void Set(JsonObject item, string key, bool value)
    {
        if (value)
        {
            item[key] = JsonValue.Create(true);
        }
    }
}
