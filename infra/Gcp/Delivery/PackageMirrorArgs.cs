namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>What a caller decides about a <see cref="PackageMirror"/>.</summary>
public sealed class PackageMirrorArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Artifact Registry must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Multi-region of the mirror: <c>us</c>, <c>europe</c> or <c>asia</c>. Default: <c>us</c>.</summary>
    [Input("location")]
    public string Location { get; init => field = Require.OneOf(value, ["us", "europe", "asia"]); } = "us";

    /// <summary>Key of the packages, in the same place.</summary>
    public required CmekKey Key { get; init; }

    /// <summary>Upstreams by repository id, e.g. <c>ubuntu-noble</c>; at least one. Clients know the id: it must not change.</summary>
    public required IReadOnlyDictionary<string, PackageUpstream> Upstreams
    {
        get;
        init
        {
            if (value.Count == 0)
                throw new ArgumentException($"{nameof(Upstreams)} must hold at least one entry.");

            foreach (var id in value.Keys)
                _ = Require.Matches(
                    id,
                    "[a-z]([-a-z0-9]{0,61}[a-z0-9])?",
                    "ids of lower-case letters, digits and '-', starting with a letter",
                    nameof(Upstreams));

            field = value;
        }
    }

    /// <summary>
    /// Days that a package is kept after it was fetched, 7 to 365; then it is fetched anew when somebody asks. Default: 90.
    /// </summary>
    [Input("cacheDays")]
    public int CacheDays { get; init => field = Require.InRange(value, 7, 365); } = 90;

    /// <summary>Who installs from it, as key to IAM member; the key names the grants and must not change.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Readers { get; init; }

    /// <summary>Throws unless the key is where the mirror is; called before anything is made.</summary>
    internal void Check()
    {
        if (Key.Location != Location)
            throw new ArgumentException($"{nameof(Key)} must be in {Location}, got one in {Key.Location}.");
    }
}
