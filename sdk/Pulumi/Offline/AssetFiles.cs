using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi.Offline;

/// <summary>Reads assets and archives from the program's folder; each file once a rendering.</summary>
sealed class AssetFiles(string root) : IAssetReader
{
    readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public PropertyValue Read(AssetOrArchive asset) => asset switch
    {
        StringAsset text => new AssetValue(AssetKind.Text, text.Text, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text)))),
        FileAsset file => new AssetValue(AssetKind.File, Relative(file.Path), HashOf(file.Path, folders: false)),
        RemoteAsset remote => new AssetValue(AssetKind.Remote, remote.Uri, ""),
        FileArchive archive =>
            new ArchiveValue(AssetKind.File, Relative(archive.Path), HashOf(archive.Path, folders: true), MapValue.Empty),
        RemoteArchive remote => new ArchiveValue(AssetKind.Remote, remote.Uri, "", MapValue.Empty),
        AssetArchive named => Named(new(named.Assets.Select(a => KeyValuePair.Create(a.Key, Read(a.Value))))),
        _ => throw UnsupportedInputException.Of(asset.GetType()),
    };

    static ArchiveValue Named(MapValue assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, asset) in assets.Entries)
        {
            Append(hash, path);
            Append(hash, asset is AssetValue file ? file.ContentHash : ((ArchiveValue)asset).ContentHash);
        }

        return new(AssetKind.Assets, "", Hex(hash.GetHashAndReset()), assets);
    }

    static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }

    static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    string Full(string path) => Path.GetFullPath(path, Path.GetFullPath(root));

    string Relative(string path) => Path.GetRelativePath(Path.GetFullPath(root), Full(path)).Replace('\\', '/');

    string HashOf(string path, bool folders) => _hashes.GetOrAdd(Full(path), full =>
    {
        if (File.Exists(full))
        {
            using var stream = File.OpenRead(full);
            return Hex(SHA256.HashData(stream));
        }

        if (!folders || !Directory.Exists(full))
        {
            throw new RunException(
                $"The {(folders ? "archive" : "file")} '{path}' does not exist: relative paths start at the program's "
                    + $"folder, which has no '{Relative(path)}'.");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(full, f).Replace('\\', '/'), Path: f))
            .OrderBy(static f => f.Name, StringComparer.Ordinal))
        {
            Append(hash, file.Name);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file.Path)));
        }

        return Hex(hash.GetHashAndReset());
    });
}
