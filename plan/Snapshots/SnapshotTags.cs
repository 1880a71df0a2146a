namespace Groundwork.Plan.Snapshots;

/// <summary>The tags of a snapshot; a text without a tag is literal.</summary>
static class SnapshotTags
{
    public const string Unknown = "!unknown";
    public const string Template = "!template";
    public const string Secret = "!secret";
    public const string Tainted = "!tainted";
    public const string Asset = "!asset";
    public const string Archive = "!archive";
    public const string Resource = "!resource";
    public const string Json = "!json";
    public const string SpacedJson = "!json-spaced";
    public const string File = "!file";
    public const string Files = "!files";

    public const string All = "!unknown, !template, !secret, !tainted, !asset, !archive, !resource, !json, !json-spaced, !file, !files";

    static readonly HashSet<string> Known = new(All.Split(", "), StringComparer.Ordinal);

    public static bool IsKnown(string tag) => Known.Contains(tag);
}
