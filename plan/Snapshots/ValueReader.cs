using System.Globalization;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>Reads property values from their snapshot form.</summary>
sealed class ValueReader(
    YamlDocuments documents, ResourceNames names, IReadOnlyDictionary<Urn, ResourceState> resources, SnapshotFiles files)
{
    readonly FileReader _files = new(documents, files);

    /// <summary>Reads any value.</summary>
    public PropertyValue Read(YamlNode node) => node switch
    {
        YamlNode.Scalar scalar => ReadScalar(scalar),
        YamlNode.List { Tag: "" } list => new ListValue([.. list.Items.Select(Read)]),
        YamlNode.Map { Tag: "" } map => ReadMap(map),
        YamlNode.Map map => ReadTagged(map),
        _ => throw documents.Error(node.At, $"the tag {Excerpt.Of(node.Tag)} stands before a list; tags are {SnapshotTags.All}"),
    };

    /// <summary>Reads a map without a tag.</summary>
    public MapValue ReadMap(YamlNode node) => node is YamlNode.Map { Tag: "" } map
        ? map.Entries.Count == 0 ? MapValue.Empty : new(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Read(e.Value))))
        : throw documents.Error(node.At, "expected a map");

    /// <summary>Reads a text that names a resource.</summary>
    public Urn ReadUrn(YamlNode node)
    {
        var name = ReadText(node);
        return names.TryResolve(name, out var urn)
            ? urn
            : throw documents.Error(node.At, $"'{Excerpt.Of(name)}' names no resource of this snapshot, or more than one");
    }

    /// <summary>Reads an untagged text.</summary>
    public string ReadText(YamlNode node) =>
        node is YamlNode.Scalar { Tag: "" } scalar ? scalar.Text : throw documents.Error(node.At, "expected a text");

    PropertyValue ReadScalar(YamlNode.Scalar scalar)
    {
        try
        {
            return scalar.Tag switch
            {
                "" => scalar.IsPlain ? ReadPlain(scalar.Text) : new TextValue(scalar.Text),
                SnapshotTags.Secret or SnapshotTags.Tainted => new SecretValue(
                    scalar.Text.Length == 0 ? null : new UnknownValue(ExpressionParser.Parse(scalar.Text, names)),
                    scalar.Tag == SnapshotTags.Secret),
                SnapshotTags.Unknown => new UnknownValue(ExpressionParser.Parse(scalar.Text, names)),
                SnapshotTags.Template => new UnknownValue(ExpressionParser.ParseTemplate(scalar.Text, names)),
                SnapshotTags.Json or SnapshotTags.SpacedJson =>
                    new TextValue(JsonLayout.Fold(scalar.Text, scalar.Tag == SnapshotTags.SpacedJson)
                        ?? throw new FormatException("the text isn't JSON")),
                SnapshotTags.Resource => ReadUsualReference(scalar),
                SnapshotTags.File => new TextValue(_files.ReadWhole(scalar)),
                SnapshotTags.Files => new TextValue(_files.ReadLines(scalar)),
                _ => throw documents.Error(
                    scalar.At,
                    $"the tag {Excerpt.Of(scalar.Tag)} is unknown before a text; tags are {SnapshotTags.All}"),
            };
        }
        catch (FormatException e)
        {
            throw documents.Error(scalar.At, Excerpt.Of(e.Message));
        }
    }

    ResourceReferenceValue ReadUsualReference(YamlNode.Scalar scalar)
    {
        var urn = ReadUrn(scalar with { Tag = "" });
        return new(urn, ValueWriter.UsualId(urn, resources));
    }

    PropertyValue ReadTagged(YamlNode.Map map)
    {
        var fields = map.Entries.ToDictionary(static e => e.Key.Text, static e => e.Value, StringComparer.Ordinal);
        PropertyValue value = map.Tag switch
        {
            SnapshotTags.Resource when fields.TryGetValue("of", out var of) =>
                new ResourceReferenceValue(ReadUrn(of), fields.TryGetValue("id", out var id) ? Read(id) : null),
            SnapshotTags.Asset when SourceOf(fields) is var (kind, source) => new AssetValue(kind, source, HashOf(fields)),
            SnapshotTags.Archive when fields.TryGetValue("assets", out var assets) =>
                new ArchiveValue(AssetKind.Assets, "", HashOf(fields), ReadMap(assets)),
            SnapshotTags.Archive when SourceOf(fields) is var (kind, source) =>
                new ArchiveValue(kind, source, HashOf(fields), MapValue.Empty),
            _ => throw documents.Error(
                map.At,
                $"the tag {Excerpt.Of(map.Tag)} stands before a map it doesn't fit: !asset has text, path or uri, !archive has path, uri "
                    + "or assets, !resource has of"),
        };
        return fields.Count <= 2 ? value : throw documents.Error(map.At, $"{map.Tag} has keys too many");
    }

    (AssetKind Kind, string Source)? SourceOf(Dictionary<string, YamlNode> fields) =>
        fields.TryGetValue("text", out var text) ? (AssetKind.Text, ReadText(text))
        : fields.TryGetValue("path", out var path) ? (AssetKind.File, ReadText(path))
        : fields.TryGetValue("uri", out var uri) ? (AssetKind.Remote, ReadText(uri))
        : null;

    string HashOf(Dictionary<string, YamlNode> fields) => fields.TryGetValue("sha256", out var hash) ? ReadText(hash) : "";

    static PropertyValue ReadPlain(string text) => text switch
    {
        "" or "~" or "null" => NullValue.Instance,
        "true" => BoolValue.True,
        "false" => BoolValue.False,
        ".nan" => new NumberValue(double.NaN),
        ".inf" or "+.inf" => new NumberValue(double.PositiveInfinity),
        "-.inf" => new NumberValue(double.NegativeInfinity),
        _ when YamlText.IsNumber(text) => new NumberValue(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => new TextValue(text),
    };
}
