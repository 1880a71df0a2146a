using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Stacks.Tests;

/// <summary>The stacks' config as Pulumi hands it over: read from <c>Pulumi.{stack}.yaml</c>, objects as JSON text.</summary>
static class StackFiles
{
    internal const string Namespace = "trading-bot:";

    internal static readonly string Root = RepositoryRoot.Path;

    /// <summary>Config of a stack, by full key.</summary>
    internal static Dictionary<string, string> Config(string stack) => Nodes(stack)
        .ToDictionary(entry => entry.Key, entry => entry.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : entry.Value!.ToJsonString());

    /// <summary>Config of a stack with one setting changed, by its path from the concern on; a <c>null</c> takes it away.</summary>
    internal static Dictionary<string, string> Config(string stack, string path, JsonNode? value)
    {
        var steps = path.Split('.');

        return Config(stack, steps[0], settings =>
        {
            var owner = steps[1..^1].Aggregate(settings, (node, step) => node[step]!.AsObject());

            if (value is null)
                _ = owner.Remove(steps[^1]);
            else
                owner[steps[^1]] = value;
        });
    }

    /// <summary>Config of a stack with the settings of one concern changed.</summary>
    internal static Dictionary<string, string> Config(string stack, string concern, Action<JsonObject> change) =>
        Changed(Config(stack), concern, change);

    /// <summary>A config with the settings of one more concern changed.</summary>
    internal static Dictionary<string, string> Changed(Dictionary<string, string> config, string concern, Action<JsonObject> change)
    {
        var settings = JsonNode.Parse(config[Namespace + concern])!.AsObject();
        change(settings);
        config[Namespace + concern] = settings.ToJsonString();

        return config;
    }

    /// <summary>Every single setting of a stack, by its path from the concern on.</summary>
    internal static SortedDictionary<string, JsonNode> Leaves(string stack)
    {
        var leaves = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);

        foreach (var (key, value) in Nodes(stack).Where(entry => entry.Value is JsonObject
            && !entry.Key.EndsWith(":pagerDutyKey", StringComparison.Ordinal)))
            Collect(value!, key[Namespace.Length..], leaves);

        return leaves;
    }

    static void Collect(JsonNode node, string path, SortedDictionary<string, JsonNode> leaves)
    {
        if (node is not JsonObject entries)
        {
            leaves[path] = node;
            return;
        }

        foreach (var (name, value) in entries)
            Collect(value!, path.Length == 0 ? name : $"{path}.{name}", leaves);
    }

    static JsonObject Nodes(string stack)
    {
        using var text = File.OpenText(Path.Combine(Root, $"Pulumi.{stack}.yaml"));
        var yaml = new YamlStream();
        yaml.Load(text);

        return Json(yaml.Documents[0].RootNode["config"]).AsObject();
    }

    static JsonNode Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, (JsonNode?)Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value!),
        _ => throw new NotSupportedException($"No {node.NodeType} is used in a stack's file."),
    };

    static JsonValue Plain(string text) => text switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
