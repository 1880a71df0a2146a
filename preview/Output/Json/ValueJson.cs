using Groundwork.Plan.Values;
using Groundwork.Preview.Output.Properties;

namespace Groundwork.Preview.Output.Json;

/// <summary>Values as plain JSON; what JSON has no word for is an object with one key that begins with <c>$</c>.</summary>
/// <param name="json">Where they go.</param>
/// <param name="names">What resources are called in expressions.</param>
sealed class ValueJson(JsonOut json, UnknownNames names)
{
    /// <summary>Writes a value.</summary>
    public void Write(string? name, PropertyValue value)
    {
        switch (value)
        {
            case NullValue:
                json.Null(name);
                break;
            case BoolValue truth:
                json.Truth(name, truth.Value);
                break;
            case NumberValue number:
                json.Number(name, number.Value);
                break;
            case TextValue text:
                json.Text(name, text.Value);
                break;
            case ListValue list:
                json.Array(name, list.Items, item => Write(null, item));
                break;
            case MapValue map:
                json.Object(name, () => Entries(map));
                break;
            case SecretValue:
                json.Object(name, () => json.Truth("$secret", true));
                break;
            case UnknownValue unknown:
                json.Object(name, () => json.Text("$unknown", names.Of(unknown.Expression)));
                break;
            case AssetValue asset:
                json.Object(name, () => File("$asset", asset.Kind, asset.Kind == AssetKind.Text ? null : asset.Source, asset.ContentHash));
                break;
            case ArchiveValue archive:
                json.Object(name, () => File("$archive", archive.Kind, archive.Source, archive.ContentHash));
                break;
            case ResourceReferenceValue reference:
                json.Object(name, () => json.Text("$resource", reference.Urn.Value));
                break;
        }
    }

    /// <summary>Writes the entries of a map into the object that is open.</summary>
    public void Entries(MapValue map)
    {
        foreach (var (key, item) in map)
        {
            Write(key, item);
        }
    }

    void File(string name, AssetKind kind, string? source, string hash) => json.Object(name, () =>
    {
        json.Text("kind", kind switch { AssetKind.Text => "text", AssetKind.File => "file", AssetKind.Remote => "remote", _ => "assets" });
        json.Text("source", string.IsNullOrEmpty(source) ? null : source);
        json.Text("sha256", hash.Length == 0 ? null : hash);
    });
}
