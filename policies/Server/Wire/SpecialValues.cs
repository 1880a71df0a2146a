using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Server.Wire;

/// <summary>Texts and objects that stand for something else on Pulumi's wire.</summary>
static class SpecialValues
{
    public static PropertyValue OfText(string text) =>
        text == Sentinels.MaskedSecret ? new SecretValue(null)
        : Sentinels.Unknown.Contains(text) ? ResourceInputs.Unknown
        : text;

    public static PropertyValue OfObject(MapValue map) => TextOf(map, Sentinels.Signature) switch
    {
        null => map,
        Sentinels.Secret => new SecretValue(map.Find("value")),
        Sentinels.OutputValue => OfOutput(map),
        Sentinels.Asset => OfAsset(map),
        Sentinels.Archive => OfArchive(map),
        Sentinels.ResourceReference =>
            Urn.TryParse(TextOf(map, "urn"), out var urn) ? new ResourceReferenceValue(urn, map.Find("id")) : ResourceInputs.Unknown,
        _ => map,
    };

    static PropertyValue OfOutput(MapValue map)
    {
        var value = map.Find("value") ?? ResourceInputs.Unknown;
        return map.Find("secret") is BoolValue { Value: true } ? new SecretValue(value) : value;
    }

    static AssetValue OfAsset(MapValue map)
    {
        var hash = TextOf(map, "hash") ?? "";
        return TextOf(map, "path") is { Length: > 0 } path ? new(AssetKind.File, path, hash)
            : TextOf(map, "uri") is { Length: > 0 } uri ? new(AssetKind.Remote, uri, hash)
            : new(AssetKind.Text, TextOf(map, "text") ?? "", hash);
    }

    static ArchiveValue OfArchive(MapValue map)
    {
        var hash = TextOf(map, "hash") ?? "";
        return map.Find("assets") is MapValue { Count: > 0 } assets ? new(AssetKind.Assets, "", hash, assets)
            : TextOf(map, "path") is { Length: > 0 } path ? new(AssetKind.File, path, hash, MapValue.Empty)
            : TextOf(map, "uri") is { Length: > 0 } uri ? new(AssetKind.Remote, uri, hash, MapValue.Empty)
            : new(AssetKind.Assets, "", hash, MapValue.Empty);
    }

    static string? TextOf(MapValue map, string key) => (map.Find(key) as TextValue)?.Value;
}
