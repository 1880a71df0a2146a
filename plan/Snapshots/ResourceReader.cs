using System.Collections.Immutable;
using System.Globalization;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>Reads one document as one resource.</summary>
sealed class ResourceReader(YamlDocuments documents, ValueReader values, Urn? root)
{
    const string Keys =
        "resource, component, external, id, parent, provider, options, propertyDependencies, dependsOn, dependencies, inputs, outputs";

    /// <summary>What must be known of every resource before any value is read: URN and kind.</summary>
    public static ResourceState ReadHead(YamlDocuments documents, YamlNode.Map body)
    {
        var urn = Find(body, "resource") is YamlNode.Scalar scalar && Urn.TryParse(scalar.Text, out var parsed)
            ? parsed
            : throw documents.Error(body.At, "expected the key 'resource' with a URN");
        var custom = urn.Type != Urn.StackType;
        return new() { Urn = urn, Custom = Find(body, "component") is { } component ? !Flag(documents, component) : custom };
    }

    /// <summary>The whole resource.</summary>
    public ResourceState Read(ResourceState head, YamlNode.Map body)
    {
        var resource = head with { Parent = head.Urn == root ? null : root };
        var dependsOn = new List<Urn>();
        Sequence<Urn>? dependencies = null;
        YamlNode? ofProperties = null;
        foreach (var (key, node) in body.Entries)
        {
            switch (key.Text)
            {
                case "resource" or "component":
                    break;
                case "external":
                    resource = resource with { External = Flag(documents, node) };
                    break;
                case "id":
                    resource = resource with { Id = values.ReadText(node) };
                    break;
                case "parent":
                    resource = resource with { Parent = IsNull(node) ? null : values.ReadUrn(node) };
                    break;
                case "provider":
                    resource = resource with { Provider = values.ReadUrn(node) };
                    break;
                case "options":
                    resource = resource with { Options = ReadOptions(node) };
                    break;
                case "propertyDependencies":
                    ofProperties = node;
                    break;
                case "dependsOn":
                    dependsOn.AddRange(Urns(node));
                    break;
                case "dependencies":
                    dependencies = Urns(node);
                    break;
                case "inputs":
                    resource = resource with { Inputs = values.ReadMap(node) };
                    break;
                case "outputs":
                    resource = resource with { Outputs = values.ReadMap(node) };
                    break;
                default:
                    throw documents.Error(key.At, $"the key '{Excerpt.Of(key.Text)}' is unknown; a resource has {Keys}");
            }
        }

        var properties = ReadPropertyDependencies(resource.Inputs, ofProperties);
        return resource with
        {
            PropertyDependencies = properties,
            Dependencies = dependencies ?? ResourceDependencies.Union(properties, dependsOn),
        };
    }

    ImmutableSortedDictionary<string, Sequence<Urn>> ReadPropertyDependencies(MapValue inputs, YamlNode? node)
    {
        var properties = ResourceDependencies.OfInputs(inputs);
        if (node is null)
        {
            return properties;
        }

        if (IsNull(node))
        {
            return properties.Clear();
        }

        foreach (var (key, urns) in Entries(node))
        {
            properties = IsNull(urns) ? properties.Remove(key.Text) : properties.SetItem(key.Text, Urns(urns));
        }

        return properties;
    }

    ResourceOptions ReadOptions(YamlNode node)
    {
        var options = ResourceOptions.None;
        foreach (var (key, value) in Entries(node))
        {
            options = key.Text switch
            {
                "protect" => options with { Protect = Flag(documents, value) },
                "retainOnDelete" => options with { RetainOnDelete = Flag(documents, value) },
                "deleteBeforeReplace" => options with { DeleteBeforeReplace = Flag(documents, value) },
                "ignoreChanges" => options with { IgnoreChanges = Texts(value) },
                "replaceOnChanges" => options with { ReplaceOnChanges = Texts(value) },
                "hideDiffs" => options with { HideDiffs = Texts(value) },
                "additionalSecretOutputs" => options with { AdditionalSecretOutputs = Texts(value) },
                "aliases" => options with { Aliases = Urns(value) },
                "createTimeout" => options with { CreateTimeout = Time(value) },
                "updateTimeout" => options with { UpdateTimeout = Time(value) },
                "deleteTimeout" => options with { DeleteTimeout = Time(value) },
                "deletedWith" => options with { DeletedWith = values.ReadUrn(value) },
                "replaceWith" => options with { ReplaceWith = Urns(value) },
                "replacementTrigger" => options with { ReplacementTrigger = values.Read(value) },
                "importId" => options with { ImportId = values.ReadText(value) },
                "pluginDownloadUrl" => options with { PluginDownloadUrl = values.ReadText(value) },
                _ => throw documents.Error(key.At, $"the option '{Excerpt.Of(key.Text)}' is unknown"),
            };
        }

        return options;
    }

    Sequence<Urn> Urns(YamlNode node) => new([.. Items(node).Select(values.ReadUrn)]);

    Sequence<string> Texts(YamlNode node) => new([.. Items(node).Select(values.ReadText)]);

    TimeSpan Time(YamlNode node) =>
        TimeSpan.TryParseExact(values.ReadText(node), "c", CultureInfo.InvariantCulture, out var time)
            ? time
            : throw documents.Error(node.At, "expected a duration such as 00:05:00");

    IReadOnlyList<YamlNode> Items(YamlNode node) =>
        node is YamlNode.List { Tag: "" } list ? list.Items : throw documents.Error(node.At, "expected a list");

    IReadOnlyList<KeyValuePair<YamlNode.Scalar, YamlNode>> Entries(YamlNode node) =>
        node is YamlNode.Map { Tag: "" } map ? map.Entries : throw documents.Error(node.At, "expected a map");

    static YamlNode? Find(YamlNode.Map map, string key) => map.Entries.FirstOrDefault(e => e.Key.Text == key).Value;

    static bool IsNull(YamlNode node) => node is YamlNode.Scalar { Tag: "", IsPlain: true, Text: "null" };

    static bool Flag(YamlDocuments documents, YamlNode node) =>
        node is YamlNode.Scalar { Tag: "", IsPlain: true, Text: "true" or "false" } scalar
            ? scalar.Text == "true"
            : throw documents.Error(node.At, "expected true or false");
}
