using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaCut;

/// <summary>Takes a property out of a resource, and out of the rules that speak of it.</summary>
static class Omission
{
    public static void Of(JsonObject resource, string property)
    {
        _ = (resource["inputs"] as JsonObject)?.Remove(property);
        _ = (resource["outputs"] as JsonObject)?.Remove(property);
        if (resource["rules"] is JsonArray rules)
        {
            _ = rules.RemoveAll(rule => IsEmptied((JsonObject)rule!, property));
        }
    }

    /// <summary>Whether a rule says nothing any more once the property is out of it.</summary>
    static bool IsEmptied(JsonObject rule, string property)
    {
        if (rule["when"] is { } when && IsIn(when, property))
        {
            return true;
        }

        var (kind, paths) = rule.Where(static part => part.Value is JsonArray)
            .Select(static part => (part.Key, (JsonArray)part.Value!))
            .Single();
        _ = paths.RemoveAll(path => IsIn(path!, property));
        return paths.Count == 0 || (paths.Count == 1 && kind is "conflicts" or "requiredTogether");
    }

    static bool IsIn(JsonNode path, string property) => path.GetValue<string>().Split('.')[0] == property;
}
