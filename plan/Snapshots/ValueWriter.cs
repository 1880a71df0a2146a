using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>Writes property values in their snapshot form.</summary>
sealed class ValueWriter(YamlWriter yaml, ResourceNames names, IReadOnlyDictionary<Urn, ResourceState> resources, EmbeddedFiles files)
{
    /// <summary>The deepest tree that is written or read.</summary>
    public const int MaxDepth = 128;

    int _depth;

    /// <summary>Writes a value after a key, or after a dash (<paramref name="inline"/>).</summary>
    public void Write(PropertyValue value, bool inline = false)
    {
        if (++_depth > MaxDepth)
        {
            throw new InvalidOperationException(
                $"A property is nested deeper than {MaxDepth} levels, which no snapshot holds; flatten it.");
        }

        switch (value)
        {
            case NullValue:
                yaml.Raw("null");
                break;
            case BoolValue:
                yaml.Raw(value.ToString());
                break;
            case NumberValue number:
                yaml.Raw(YamlText.OfNumber(number.Value));
                break;
            case TextValue text:
                WriteText(text.Value);
                break;
            case ListValue list:
                WriteList(list, inline);
                break;
            case MapValue map:
                WriteMap(map, inline);
                break;
            case SecretValue secret:
                yaml.Tag(secret.IsDeclared ? SnapshotTags.Secret : SnapshotTags.Tainted);
                yaml.Raw(secret.Inner is UnknownValue inner ? YamlText.OneLine(ExpressionWriter.Write(inner.Expression, names)) : "");
                break;
            case UnknownValue { Expression: UnknownTemplate template }:
                yaml.Tag(SnapshotTags.Template);
                yaml.Text(ExpressionWriter.WriteTemplate(template, names));
                break;
            case UnknownValue unknown:
                yaml.Tag(SnapshotTags.Unknown);
                yaml.Raw(YamlText.OneLine(ExpressionWriter.Write(unknown.Expression, names)));
                break;
            case AssetValue asset:
                yaml.Tag(SnapshotTags.Asset);
                WriteContent(asset.Kind, asset.Source, asset.ContentHash, null);
                break;
            case ArchiveValue archive:
                yaml.Tag(SnapshotTags.Archive);
                WriteContent(archive.Kind, archive.Source, archive.ContentHash, archive.Assets);
                break;
            case ResourceReferenceValue reference:
                WriteReference(reference);
                break;
        }

        _depth--;
    }

    /// <summary>The id that a reference has when it says nothing of it: an output of the resource; none for a component.</summary>
    public static PropertyValue? UsualId(Urn urn, IReadOnlyDictionary<Urn, ResourceState> resources) =>
        resources.TryGetValue(urn, out var target) && target.Custom
            ? new UnknownValue(new UnknownOrigin(urn, PropertyPath.Of("id")))
            : null;

    void WriteText(string text)
    {
        if (files.Find(text) is { } file)
        {
            yaml.Tag(SnapshotTags.File);
            yaml.Raw(YamlText.OneLine(file.ToString()));
        }
        else if (files.Lines.Refer(text) is { } lines)
        {
            yaml.Tag(SnapshotTags.Files);
            yaml.Text(lines);
        }
        else if (JsonLayout.Spread(text, spaced: false) is { } compact)
        {
            yaml.Tag(SnapshotTags.Json);
            yaml.Text(compact);
        }
        else if (JsonLayout.Spread(text, spaced: true) is { } spaced)
        {
            yaml.Tag(SnapshotTags.SpacedJson);
            yaml.Text(spaced);
        }
        else
        {
            yaml.Text(text);
        }
    }

    void WriteList(ListValue list, bool inline)
    {
        if (list.Items.IsEmpty)
        {
            yaml.Raw("[]");
            return;
        }

        yaml.Open(inline);
        foreach (var item in list.Items)
        {
            yaml.Dash();
            Write(item, inline: true);
        }

        yaml.Close();
    }

    void WriteMap(MapValue map, bool inline)
    {
        if (map.Count == 0)
        {
            yaml.Raw("{}");
            return;
        }

        yaml.Open(inline);
        foreach (var (key, value) in map.Entries)
        {
            yaml.Key(key);
            Write(value);
        }

        yaml.Close();
    }

    void WriteContent(AssetKind kind, string source, string hash, MapValue? assets)
    {
        yaml.Open(inline: false);
        if (kind == AssetKind.Assets)
        {
            yaml.Key("assets");
            Write(assets!);
        }
        else
        {
            yaml.Key(kind switch { AssetKind.Text => "text", AssetKind.File => "path", _ => "uri" });
            yaml.Text(source);
        }

        if (hash.Length > 0)
        {
            yaml.Key("sha256");
            yaml.Raw(YamlText.OneLine(hash));
        }

        yaml.Close();
    }

    void WriteReference(ResourceReferenceValue reference)
    {
        yaml.Tag(SnapshotTags.Resource);
        var usual = UsualId(reference.Urn, resources);
        if (Equals(usual, reference.Id))
        {
            yaml.Raw(YamlText.OneLine(names.Shortest(reference.Urn)));
            return;
        }

        yaml.Open(inline: false);
        yaml.Key("of");
        yaml.Raw(YamlText.OneLine(names.Shortest(reference.Urn)));
        if (reference.Id is not null)
        {
            yaml.Key("id");
            Write(reference.Id);
        }

        yaml.Close();
    }
}
