using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Stacks.Tests;

/// <summary>The stacks' config as Pulumi hands it over: read from <c>Pulumi.{stack}.yaml</c>, objects as JSON text.</summary>
static class StackFiles
{
    internal static readonly string Root = RepositoryRoot.Path;

    /// <summary>Config of a stack, by full key.</summary>
    internal static Dictionary<string, string> Config(string stack) => Nodes(stack)
        .ToDictionary(entry => entry.Key, entry => entry.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : entry.Value!.ToJsonString());

    /// <summary>Config of a stack with one setting of trading-bot changed; a <c>null</c> takes it away.</summary>
    internal static Dictionary<string, string> Config(string stack, string path, JsonNode? value)
    {
        var config = Config(stack);
        var settings = JsonNode.Parse(config["groundwork:tradingBot"])!.AsObject();
        var steps = path.Split('.');
        var owner = steps[..^1].Aggregate(settings, (node, step) => node[step]!.AsObject());

        if (value is null)
            _ = owner.Remove(steps[^1]);
        else
            owner[steps[^1]] = value;

        config["groundwork:tradingBot"] = settings.ToJsonString();

        return config;
    }

    /// <summary>Every single setting of trading-bot in a stack, by its path.</summary>
    internal static SortedDictionary<string, JsonNode> Leaves(string stack)
    {
        var leaves = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(Config(stack)["groundwork:tradingBot"])!, string.Empty, leaves);

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
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, (JsonNode?)Json(entry.Value)))),
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
