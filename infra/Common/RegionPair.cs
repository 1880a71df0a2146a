namespace Groundwork.Infra.Common;

/// <summary>The two regions of a system. Which of them is active is a setting of its own: these names do not move in a failover.</summary>
/// <param name="Primary">Region that normally serves, e.g. <c>us-central1</c>.</param>
/// <param name="Standby">Region that takes over, e.g. <c>us-east1</c>.</param>
public sealed record RegionPair(string Primary, string Standby)
{
    const string Pattern = "[a-z]+(-[a-z]+)+-?[1-9][0-9]?";
    const string Shape = "a region such as us-central1 or ap-northeast-2";

    /// <summary>Region that normally serves.</summary>
    public string Primary { get; init; } = Require.Matches(Primary, Pattern, Shape, "Primary region");

    /// <summary>Region that takes over; never the primary one.</summary>
    public string Standby { get; init; } = Primary == Standby
        ? throw new ArgumentException($"The standby region must differ from the primary region, got {Standby} for both.")
        : Require.Matches(Standby, Pattern, Shape, "Standby region");

    /// <summary>A region that is none of the two, or an error that names <paramref name="name"/>.</summary>
    public string CheckOther(string region, string name)
    {
        _ = Require.Matches(region, Pattern, Shape, name);

        return All.Contains(region)
            ? throw new ArgumentException($"{name} must be none of {string.Join(", ", All)}, got '{region}'.")
            : region;
    }

    /// <summary>Both, the primary first.</summary>
    public IReadOnlyList<string> All => [Primary, Standby];
}
