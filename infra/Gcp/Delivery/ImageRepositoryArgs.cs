using System.Globalization;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>What a caller decides about an <see cref="ImageRepository"/>.</summary>
public sealed class ImageRepositoryArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, Artifact Registry and Container Scanning must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Id of the repository, from <see cref="GoogleNaming"/>, e.g. <c>trading-bot-repo</c>.</summary>
    [Input("repositoryId", required: true)]
    public required string RepositoryId
    {
        get;
        init => field = Require.Matches(
            value,
            "[a-z]([-a-z0-9]{0,61}[a-z0-9])?",
            "1 to 63 lower-case letters, digits and '-', starting with a letter");
    }

    /// <summary>
    /// Multi-region, so that a host starts though a region is down: <c>us</c>, <c>europe</c> or <c>asia</c>. Default: <c>us</c>.
    /// </summary>
    [Input("location")]
    public string Location { get; init => field = Require.OneOf(value, ["us", "europe", "asia"]); } = "us";

    /// <summary>Key of the images, in the same place.</summary>
    public required CmekKey Key { get; init; }

    /// <summary>Images of each service that are kept though never released, 1 to 100. Default: 10.</summary>
    [Input("keepRecent")]
    public int KeepRecent { get; init => field = Require.InRange(value, 1, 100); } = 10;

    /// <summary>Days after which an image that was never released goes, 7 to 365. Default: 30.</summary>
    [Input("unreleasedDays")]
    public int UnreleasedDays { get; init => field = Require.InRange(value, 7, 365); } = 30;

    /// <summary>Days after which what has no tag goes, 1 to 90, no more than for the unreleased. Default: 7.</summary>
    [Input("untaggedDays")]
    public int UntaggedDays { get; init => field = Require.InRange(value, 1, 90); } = 7;

    /// <summary>Who pulls, as key to IAM member; the key names the grant and must not change. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Readers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Who pushes, as key to IAM member; the key names the grant and must not change. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Writers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Throws unless what is decided fits together; called before anything is made.</summary>
    internal void Check()
    {
        if (Key.Location != Location)
            throw new ArgumentException($"{nameof(Key)} must be in {Location}, got one in {Key.Location}.");

        CheckDays(UnreleasedDays, UntaggedDays);
    }

    /// <summary>Throws if what has no tag is kept for longer than what has one.</summary>
    public static void CheckDays(int unreleasedDays, int untaggedDays)
    {
        if (untaggedDays > unreleasedDays)
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(UntaggedDays)} must be at most {nameof(UnreleasedDays)} ({unreleasedDays}), got {untaggedDays}."));
    }
}
