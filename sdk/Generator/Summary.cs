namespace Groundwork.Sdk.Generator;

/// <summary>Says in a line what the schema knows of a property: <c>One of A, B. Default: A. A change replaces the resource.</c></summary>
static class Summary
{
    public static string Of(JsonMap property) =>
        Escape(string.Join(" ", Sentences(property).Where(static s => s.Length > 0)));

    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\n", " ").Replace("\r", " ");

    static IEnumerable<string> Sentences(JsonMap property)
    {
        yield return Kind(property);
        yield return property.Text("default") is { Length: > 0 } value ? $"Default: {value}." : "";
        yield return property.Has("const") ? $"Always {property.Text("const")}." : "";
        yield return property.Flag("forceNew") ? "A change replaces the resource." : "";
        yield return property.Flag("autoName") ? "Made up from the resource's name where absent." : "";
        yield return property.Flag("computed") ? "Set by the cloud." : "";
        yield return property.Flag("secret") ? "Secret." : "";
        yield return property.Flag("writeOnly") ? "Never read back." : "";
        yield return property.Has("deprecated") ? "Deprecated." : "";
    }

    static string Kind(JsonMap property)
    {
        var bounds = new List<string>();
        Bound(bounds, property, "min", "max", "");
        Bound(bounds, property, "minLength", "maxLength", " characters");
        Bound(bounds, property, "minItems", "maxItems", " elements");
        Bound(bounds, property, "prefixMin", "prefixMax", " bits of prefix");
        if (property.Text("exclusiveMin") is { } above)
        {
            bounds.Add($"above {above}");
        }

        if (property.Text("pattern") is { } pattern)
        {
            bounds.Add($"matching {pattern}");
        }

        if (property.Text("format") is { } format)
        {
            bounds.Add($"as {format}");
        }

        var values = property.List("enum").Select(static v => v is bool flag ? (flag ? "true" : "false") : v as string ?? "").ToList();
        var kind = values.Count > 0 ? $"One of {string.Join(", ", values)}" : Noun(property.Text("type") ?? "any");
        return bounds.Count > 0 ? $"{kind}, {string.Join(", ", bounds)}." : $"{kind}.";
    }

    static void Bound(List<string> bounds, JsonMap property, string min, string max, string unit)
    {
        var text = (property.Text(min), property.Text(max)) switch
        {
            (null, null) => null,
            (var least, null) => $"at least {least}{unit}",
            (null, var most) => $"at most {most}{unit}",
            var (least, most) => $"{least} to {most}{unit}",
        };
        if (text is not null)
        {
            bounds.Add(text);
        }
    }

    static string Noun(string type) => type switch
    {
        "string" => "Text",
        "int" => "Whole number",
        "number" => "Number",
        "bool" => "Boolean",
        "any" or "json" => "Any value",
        "asset" => "File",
        "archive" => "Files",
        "assetOrArchive" => "File or files",
        _ when type.StartsWith("list<", StringComparison.Ordinal) => "List",
        _ when type.StartsWith("map<", StringComparison.Ordinal) => "Map",
        _ when type.StartsWith("union<", StringComparison.Ordinal) => "One of several types",
        _ => "Object",
    };
}
