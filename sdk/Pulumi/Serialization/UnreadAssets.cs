using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Leaves files unread: a plan value without content hash.</summary>
sealed class UnreadAssets : IAssetReader
{
    public static UnreadAssets Instance { get; } = new();

    public PropertyValue Read(AssetOrArchive asset) => asset switch
    {
        StringAsset text => new AssetValue(AssetKind.Text, text.Text, ""),
        FileAsset file => new AssetValue(AssetKind.File, file.Path, ""),
        RemoteAsset remote => new AssetValue(AssetKind.Remote, remote.Uri, ""),
        FileArchive folder => new ArchiveValue(AssetKind.File, folder.Path, "", MapValue.Empty),
        RemoteArchive remote => new ArchiveValue(AssetKind.Remote, remote.Uri, "", MapValue.Empty),
        AssetArchive named =>
            new ArchiveValue(AssetKind.Assets, "", "", new(named.Assets.Select(a => KeyValuePair.Create(a.Key, Read(a.Value))))),
        _ => throw UnsupportedInputException.Of(asset.GetType()),
    };
}
